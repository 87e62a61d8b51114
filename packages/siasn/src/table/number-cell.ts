import { numberText } from "../cell/number.ts";
import type { Shown } from "./workbook.ts";

/** 1899-12-30: day 0 of Excel's 1900 calendar, which counts a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
const DAY_MS = 86_400_000;
const FIRST_DAY = 1;
/** 1 January 10000. */
const NO_DAY = 2_958_466;
const SECOND_MS = 1_000;

/**
 * A number cell as text, as its style shows it: a day as `yyyy-mm-dd`, one that carries a time as the instant it is
 * in UTC (writers put local midnights down so), nine tenths as `90%`.
 */
export function numberCell(value: string, shown: Shown | undefined, from1904: boolean): string {
  if (shown === "DAY") return dayCell(value, from1904) ?? numberText(value);
  return shown === "PERCENT" ? percentCell(Number(value)) : numberText(value);
}

/** A share as a percentage: 0.855 is `85.5%`. */
export function percentCell(share: number): string {
  return `${Number((share * 100).toPrecision(14))}%`;
}

function dayCell(value: string, from1904: boolean): string | null {
  const serial = Number(value) + (from1904 ? DAYS_1904 : 0);
  if (!(serial >= FIRST_DAY && serial < NO_DAY)) return null;
  const whole = EPOCH + Math.round((serial * DAY_MS) / SECOND_MS) * SECOND_MS;
  const text = new Date(whole).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
}

/** A day of XML with the time it may carry: the same as a number cell would say. */
export function isoCell(value: string): string {
  const [, day = value, time = ""] = /^(\d{4}-\d{2}-\d{2})T?(.*)$/.exec(value) ?? [];
  if (/^[0:.]*Z?$/.test(time)) return day;
  return /(Z|[+-]\d{2}:?\d{2})$/.test(time) ? value : `${value}Z`;
}
