import { type IsoDate, parseIsoDate } from "@talenta/talent";
import { codeOf } from "./text.ts";

const MONTHS: Readonly<Record<string, number>> = {
  JAN: 1,
  PEB: 2,
  FEB: 2,
  MAR: 3,
  APR: 4,
  MEI: 5,
  MAY: 5,
  JUN: 6,
  JUL: 7,
  AGU: 8,
  AGT: 8,
  AGS: 8,
  AUG: 8,
  SEP: 9,
  OKT: 10,
  OCT: 10,
  NOV: 11,
  NOP: 11,
  DES: 12,
  DEC: 12,
};

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const NAMED = /^(\d{1,2})[-/. ]+([A-Za-z]{3,9})\.?[-/. ]+(\d{4})$/;
const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const SERIAL = /^\d{4,5}(\.\d+)?$/;

/** 1899-12-30: day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * Reads a day as offices write it: dd-mm-yyyy (also with `/` or `.`), yyyy-mm-dd, both with a time
 * behind (cut off), `17 Agustus 1985`, or Excel's day number (4 to 5 digits, from 1927 on).
 * Null for a day that does not exist and for anything ambiguous, two-digit years included.
 */
export function dateOf(cell: string): IsoDate | null {
  const text = (codeOf(cell) ?? "").replace(TIME, "");
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = NAMED.exec(text);
  if (named !== null) {
    const month = MONTHS[(named[2] ?? "").slice(0, 3).toUpperCase()];
    return month === undefined ? null : day(named[3], String(month), named[1]);
  }
  return SERIAL.test(text) ? dateOfSerial(Number(text)) : null;
}

/** The day of Excel's day number, counted from 1900. */
export function dateOfDay(serial: number): string {
  return new Date(EXCEL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** Null outside 1927 to 2173, where a plain number is surely no day. */
function dateOfSerial(serial: number): IsoDate | null {
  return serial >= 10_000 && serial < 100_000 ? parseIsoDate(dateOfDay(serial)) : null;
}

function day(year = "", month = "", date = ""): IsoDate | null {
  const found = parseIsoDate(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return found !== null && found >= "1900-01-02" ? found : null;
}
