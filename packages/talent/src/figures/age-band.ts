import type { IsoDate } from "../brand.ts";

/** Age bands in full years, half-open. The same everywhere, so that regencies' counts can be added. Our own choice: no source sets them. */
export const AGE_BANDS = ["UNDER_30", "FROM_30", "FROM_40", "FROM_50"] as const;

/** Under 30, 30 to 39, 40 to 49, 50 and above. */
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of somebody's age in full years on a day. A birthday on 29 February is kept on 1 March in other years. */
export function ageBandOf(birthDate: IsoDate, on: IsoDate): AgeBand {
  const had = on.slice(5) >= birthDate.slice(5);
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (had ? 0 : 1);
  if (years < 30) return "UNDER_30";
  if (years < 40) return "FROM_30";
  return years < 50 ? "FROM_40" : "FROM_50";
}
