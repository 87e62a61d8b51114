import { PROVINCES, type Province } from "../data/regions.ts";

/** One owner of the sample: a regency or city, or the province's own civil service. */
export interface Government {
  code: string;
  kind: "PROVINCE" | "REGENCY" | "CITY";
  name: string;
  /** Where its offices stand. */
  seat: string;
  province: string;
  capital: string;
  headcount: number;
}

/** Share of all employees who serve the province itself. ASSUMPTION: about what single published figures suggest. */
const PROVINCE_SHARE = 0.12;

/** How many employees a sample has: `small` 12,000 and `full` 150,000 in all, a number counts the regencies' only. */
export type SampleSize = "small" | "full" | number;

/**
 * The governments of a province with their headcounts, sized after population; where none is known, evenly.
 * The province's own civil service comes last.
 */
export function governmentsOf(provinceCode: string, size: SampleSize): Government[] {
  const province = PROVINCES.find(({ code }) => code === provinceCode);
  if (province === undefined) {
    const known = PROVINCES.map(({ code, name }) => `${code} (${name})`).join(", ");
    throw new RangeError(
      `There is no sample for province “${provinceCode}”. Choose one of ${known}.`,
    );
  }
  const own = { small: 1_440, full: 18_000 };
  const regencies = { small: 10_560, full: 132_000 };
  const total = typeof size === "number" ? size : regencies[size];
  const ofProvince =
    typeof size === "number"
      ? Math.round((size * PROVINCE_SHARE) / (1 - PROVINCE_SHARE))
      : own[size];
  const shares = apportion(
    province.regencies.map(({ population }) => population ?? 1),
    total,
  );
  const common = { province: province.name, capital: province.capital };
  return [
    ...province.regencies.map(({ code, kind, name }, at) => ({
      ...common,
      code,
      kind: kind === "CITY" ? ("CITY" as const) : ("REGENCY" as const),
      name,
      seat: name.replace(/^(Kabupaten|Kota) /, ""),
      headcount: shares[at] ?? 0,
    })),
    provinceItself(province, ofProvince),
  ];
}

function provinceItself({ code, name, capital }: Province, headcount: number): Government {
  return { code, kind: "PROVINCE", name, seat: capital, province: name, capital, headcount };
}

/** Splits a total by weight into whole numbers that add up to it (largest remainder). */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
