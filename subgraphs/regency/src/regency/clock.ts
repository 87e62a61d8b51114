import { WIB_OFFSET_MS } from "@talenta/talent";

/** The day it is; the same everywhere. */
export { dayInJakarta } from "@talenta/talent";

/** The minute it is in Asia/Jakarta at a moment, as text that sorts by time: `2025-11-24T08:00`. */
export function minuteInJakarta(moment: Date): string {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 16);
}

/** The same day a number of years earlier, as text to compare with; 29 February may name no real day. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}
