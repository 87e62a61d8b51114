import { exactOf } from "../decimal/decimal.ts";
import type { DecimalText, Exact, ExactText } from "../decimal/decimal.ts";

/** Languages an explanation is written in: Indonesian and English. */
export const LANGUAGES = ["id", "en"] as const;

/** Indonesian or English. */
export type Language = (typeof LANGUAGES)[number];

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** An exact figure, 0 or above, with at most two decimals: cut and never rounded up, so that nobody seems to stand on a border. */
export function cut(value: Exact, language: Language): string {
  const points = value.mul(100).floor().div(100).valueOf();
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(points);
}

/** The same for a figure of an explanation. */
export function cutText(text: ExactText, language: Language): string {
  const value = exactOf(text);
  return value === null ? text : cut(value, language);
}

/** A figure of the record, with every digit it has. */
export function recorded(text: DecimalText, language: Language): string {
  return language === "id" ? text.replace(".", ",") : text;
}

/** A day in words: 1 Januari 2025, 1 January 2025. */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}
