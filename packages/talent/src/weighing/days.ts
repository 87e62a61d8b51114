const DAY_MS = 86_400_000;

/** The same day a number of years earlier, as text to compare with; 29 February may name no real day. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}

/** The same day a number of years later, as text to compare with; 29 February where there is none comes after the 28th. */
export function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** The day a number of days later. */
export function dayAfter(day: string, days: number): string {
  return new Date((numberOfDay(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Days from 1970 to this one; 29 February where there is none is 1 March. */
export function numberOfDay(day: string): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date) / DAY_MS;
}
