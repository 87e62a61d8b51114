/** A share, 0 to 1, rounded to four decimals; null for nothing of nothing. Counts stay exact until here. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : Math.round((part / of) * 10_000) / 10_000;
}
