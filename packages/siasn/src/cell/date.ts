import { dayInJakarta, type IsoDate, parseIsoDate } from "@talenta/talent";
import { remembering } from "./remember.ts";
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
const SERIAL = /^\d{4,5}(\.\d+)?$/;
/** A time of day behind a day, as both locales write it, with the zone where one is told. */
const TIME =
  /[T ](\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(WIB|Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
/** A text up to this long holds a day and no time. */
const LONGEST_DAY = 10;

/** 1899-12-30: day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Until then Jakarta kept half an hour more (tz database: +07:30 from 1950 to 1963). */
const HALF_HOUR_UNTIL = Date.UTC(1963, 11, 31, 16, 30);
/** Writers that take historic offsets to be whole minutes lose up to 48 seconds, and with them a day. */
const SLACK_MS = MINUTE_MS;

/** Days that occur in a file, from the oldest birth to the latest post: some forty years of them. */
const DAYS_OF_A_CAREER = 20_000;

/** A day as it was read. */
export interface ReadDay {
  readonly date: IsoDate;
  /** The cell names a moment in another zone, which in Jakarta lies on another day than the one written. */
  readonly moved: boolean;
}

/**
 * Reads a day as offices write it: dd-mm-yyyy (also with `/` or `.`), yyyy-mm-dd, both with a time
 * behind, `17 Agustus 1985`, or Excel's day number (4 to 5 digits, from 1927 on). A time without a zone is cut off;
 * with one (`…Z`, `+00:00`) it is a moment, and the day is the one it is then in Asia/Jakarta.
 * Null for a day that does not exist and for anything ambiguous, two-digit years included.
 */
export const readDay = remembering((cell: string): ReadDay | null => {
  const text = codeOf(cell) ?? "";
  const time = text.length > LONGEST_DAY ? TIME.exec(text) : null;
  const written = writtenDay(time === null ? text : text.slice(0, time.index).trimEnd());
  if (time === null || written === null) return written && { date: written, moved: false };
  const date = inJakarta(written, time);
  return date && { date, moved: date !== written };
}, DAYS_OF_A_CAREER);

/** The day `readDay` reads, alone. */
export function dateOf(cell: string): IsoDate | null {
  return readDay(cell)?.date ?? null;
}

function writtenDay(text: string): IsoDate | null {
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

function inJakarta(written: IsoDate, time: RegExpExecArray): IsoDate | null {
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 59) return null;
  const zone = time[4]?.toUpperCase();
  if (zone === undefined || zone === "WIB") return written;
  const moment =
    Date.parse(written) +
    ((hours * 60 + minutes) * 60 + seconds) * 1000 -
    offsetOf(zone) +
    SLACK_MS;
  const ahead = moment < HALF_HOUR_UNTIL ? 30 * MINUTE_MS : 0;
  return parseIsoDate(dayInJakarta(new Date(moment + ahead)));
}

/** How far a zone is ahead of UTC: `+07:00`, `-0330`; the letters are all UTC. */
function offsetOf(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith("-") ? -minutes : minutes) * MINUTE_MS;
}

/** The day of Excel's day number, counted from 1900. */
function dateOfDay(serial: number): string {
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
