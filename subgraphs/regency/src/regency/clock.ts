import type { IsoDate } from "@talenta/talent";

/** Western Indonesian time (WIB) is seven hours ahead of UTC all year; Lampung, Banten and Jakarta keep it. */
const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day it is in Asia/Jakarta at a moment. */
export function dayInJakarta(moment: Date): IsoDate {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The minute it is in Asia/Jakarta at a moment, as text that sorts by time: `2025-11-24T08:00`. */
export function minuteInJakarta(moment: Date): string {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 16);
}

/** The same day a number of years earlier, as text to compare with; 29 February may name no real day. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;
}
