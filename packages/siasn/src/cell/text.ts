import { say, type Sentence } from "@talenta/sentences";
import { remembering } from "./remember.ts";

/** What offices write where there is nothing. */
const BLANKS = new Set(["", "-", "--", "null", "NULL", "#N/A", "N/A"]);
const LONGEST_BLANK = 4;

/** Excel's way to force text into a csv cell: ="1985...". */
const FORCED_TEXT = /^="([^"]*)"$/;

/**
 * The apostrophe that keeps a spreadsheet from taking text for a formula or a number, as csv files for people are
 * written.
 */
const GUARD = /^'(?=[\d=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20])/;

/** Spacing that is not a single space, and signs without width. */
const ODD_SPACING = /[^\S ]| {2}|[\u200b\ufeff]/;

/** A cell's text: trimmed, inner spacing made single, `="…"` unwrapped, an
 * apostrophe that only guards against formulas and numbers off; null where there is nothing. */
export function textOf(cell: string | null | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  let text = cell.trim();
  if (text.startsWith("'")) text = text.replace(GUARD, "");
  if (text.startsWith("=")) text = FORCED_TEXT.exec(text)?.[1] ?? text;
  if (ODD_SPACING.test(text)) text = text.replaceAll(/[\s\u200b\ufeff]+/g, " ").trim();
  return isBlank(text) ? null : text;
}

const isBlank = (text: string): boolean => text.length <= LONGEST_BLANK && BLANKS.has(text);

const APOSTROPHES = /^['’‘`]+\s*/;

/** Like `textOf`, without the apostrophe that makes a spreadsheet keep digits as text. */
export function codeOf(cell: string | null | undefined): string | null {
  const text = textOf(cell);
  if (text === null || !APOSTROPHES.test(text)) return text;
  const code = text.replace(APOSTROPHES, "");
  return isBlank(code) ? null : code;
}

/** What a spreadsheet shows where a formula failed or a column is too narrow; `#N/A` means that there is nothing. */
const ERROR_VALUE = /^(#[A-Z0-9_/]+[!?]|#{2,}|#GETTING_DATA|Err:\d+)$/;

/** Why a cell's text is not what somebody wrote, and what to do about it; null where it is. */
export function unreadable(text: string): Sentence | null {
  // Nearly every cell is told to be good by its first letter.
  const first = text.charAt(0);
  if (first === "=") {
    return say("finding.formula");
  }
  if ((first === "#" || first === "E") && ERROR_VALUE.test(text)) {
    return say("finding.errorShown");
  }
  if (!text.includes(LOST_LETTER)) return null;
  return say("finding.lostLetters");
}

/** U+FFFD: what stands for a letter whose encoding was lost. */
const LOST_LETTER = "\ufffd";

/** Text without NUL and halves of characters, which a database refuses or cuts: letters that are lost. */
export function keepable(text: string): string {
  // Asked of every cell, and true of nearly none.
  if (text.isWellFormed() && !text.includes("\u0000")) return text;
  return text.replaceAll("\u0000", LOST_LETTER).toWellFormed();
}

/** Words as they are compared: upper case, letters and digits only, single spaces. */
export const wordsOf = remembering((text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

const YEARLY = new Set(["", "YEAR", "TAHUN", "TAHUNAN", "FINAL", "AKHIR TAHUN"]);

/** `YEAR` for the whole year, else the name of a period within it, upper case. */
export function periodOf(cell: string | null): string {
  const words = wordsOf(cell ?? "");
  return YEARLY.has(words) ? "YEAR" : words;
}

/** A title as it is compared: the same in any case, spacing and composition. */
export function folded(title: string): string {
  return title.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();
}
