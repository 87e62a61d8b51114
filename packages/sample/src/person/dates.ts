/** The day the people of the sample are invented on. Who they are never changes, so that their NIPs do not. */
export const AS_OF = "2026-01-01";
export const AS_OF_YEAR = 2026;

const two = (figure: number): string => String(figure).padStart(2, "0");

/** `yyyy-mm-dd` of figures. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

/** The same day so many years later; 29 February becomes the 28th. */
export function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? `${moved.slice(0, 8)}28` : moved;
}

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other);
