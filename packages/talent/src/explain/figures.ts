import { exactOf, MICRO, parseDecimal } from "../decimal/decimal.ts";
import type { DecimalText, Exact, ExactText } from "../decimal/decimal.ts";

/** Languages an explanation is written in: Indonesian and English. */
export const LANGUAGES = ["id", "en"] as const;

/** Indonesian or English. */
export type Language = (typeof LANGUAGES)[number];

/** Made once: making one takes longer than all it then writes in an explanation. */
interface Writers {
  readonly cut: Intl.NumberFormat;
  readonly full: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
}

function writersOf(locale: string): Writers {
  return {
    cut: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    full: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
    day: new Intl.DateTimeFormat(locale, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
  };
}

const WRITERS: Readonly<Record<Language, Writers>> = {
  id: writersOf("id-ID"),
  en: writersOf("en-GB"),
};

/** An exact figure, 0 or above, with at most two decimals: cut and never rounded up, so that nobody seems to stand on a border. */
export function cut(value: Exact, language: Language): string {
  const points = value.mul(100).floor().div(100).valueOf();
  return WRITERS[language].cut.format(points);
}

/** The same for a figure of an explanation. */
export function cutText(text: ExactText, language: Language): string {
  const value = exactOf(text);
  return value === null ? text : cut(value, language);
}

/** Whether a figure has no more digits than `full` shows: what stands in the text is then the figure itself. */
export function isWhole(value: Exact): boolean {
  return value.mul(MICRO).mod(1).equals(0);
}

/** A figure with every digit it has, up to six decimals; cut after two where it has more. */
export function full(value: Exact, language: Language): string {
  if (!isWhole(value)) return cut(value, language);
  return WRITERS[language].full.format(value.valueOf());
}

/** What cutting took from the terms of a sum: add it to the terms as shown and the sum as shown comes out. */
export function leftByCutting(terms: readonly Exact[], sum: Exact): Exact {
  const hundredths = (value: Exact): Exact => value.mul(100).floor();
  return terms.reduce((rest, term) => rest.sub(hundredths(term)), hundredths(sum)).div(100);
}

/** A figure of the record with every digit it has, for whoever works it out again. */
export function everyDigit(text: DecimalText, language: Language): string {
  return language === "id" ? text.replace(".", ",") : text;
}

/** A figure of the record; cut after two decimals where it has more than six, as spreadsheets write a mean. */
export function recorded(text: DecimalText, language: Language): string {
  const value = parseDecimal(text);
  return value === null || isWhole(value) ? everyDigit(text, language) : cut(value, language);
}

/** A day in words: 1 Januari 2025, 1 January 2025. */
export function dayInWords(day: string, language: Language): string {
  return WRITERS[language].day.format(new Date(`${day}T00:00:00Z`));
}

/** A few things in words: 5; 5 or 8; 3, 5 or 8. */
export function inList(items: readonly (string | number)[], or: string): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? `${last}` : `${items.slice(0, -1).join(", ")} ${or} ${last}`;
}
