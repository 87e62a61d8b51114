import { WIB_OFFSET_MS } from "@talenta/talent";

/** The minute it is in Asia/Jakarta at a moment, as text that sorts by time: `2025-11-24T08:00`. */
export function minuteInJakarta(moment: Date): string {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 16);
}
