import type { Progress } from "@talenta/talent";

/** A share, 0 to 1, rounded to four decimals; null for nothing of nothing. Counts stay exact until here. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 10_000) / 10_000;
}

/** How far a computation is, 0 to 1, cut to two decimals; 1 only when it is done. */
export function progressShare({ done, people }: Progress): number {
  return people === 0 ? 0 : Math.floor((done / people) * 100) / 100;
}
