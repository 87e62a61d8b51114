import type { IsoDate } from "./brand.ts";

/**
 * Reads `yyyy-mm-dd` as a day that exists in the Gregorian calendar.
 * Answers null for anything else, 30 February included.
 */
export function parseIsoDate(text: string): IsoDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year = "", month = "", day = ""] = parts;
  const exists = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return exists ? (text as IsoDate) : null;
}

/** Western Indonesian time (WIB) is seven hours ahead of UTC all year; Lampung, Banten and Jakarta keep it. */
export const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day it is in Asia/Jakarta at a moment. */
export function dayInJakarta(moment: Date): IsoDate {
  return new Date(moment.getTime() + WIB_OFFSET_MS).toISOString().slice(0, 10) as IsoDate;
}

/** How many days a month (1 to 12) has in a year; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
