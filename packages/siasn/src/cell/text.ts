/** What offices write where there is nothing. */
const BLANKS = new Set(["", "-", "--", "null", "NULL", "#N/A", "N/A"]);

/** Excel's way to force text into a csv cell: ="1985...". */
const FORCED_TEXT = /^="([^"]*)"$/;

/** The apostrophe that keeps a spreadsheet from taking text for a formula, as csv files for people are written. */
const GUARD = /^'(?=[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20])/;

/** Spacing that is not a single space, and signs without width. */
const ODD_SPACING = /[^\S ]| {2}|[\u200b\ufeff]/;

/** A cell's text: trimmed, inner spacing made single, `="…"` unwrapped, an
 * apostrophe that only guards against formulas off; null where there is nothing. */
export function textOf(cell: string | null | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  let text = cell.trim();
  if (text.startsWith("'")) text = text.replace(GUARD, "");
  if (text.startsWith("=")) text = FORCED_TEXT.exec(text)?.[1] ?? text;
  if (ODD_SPACING.test(text)) text = text.replaceAll(/[\s\u200b\ufeff]+/g, " ").trim();
  return BLANKS.has(text) ? null : text;
}

/** Like `textOf`, without the apostrophe that makes a spreadsheet keep digits as text. */
export function codeOf(cell: string | null | undefined): string | null {
  const text = textOf(cell)?.replace(/^['’‘`]+\s*/, "");
  return text === undefined || BLANKS.has(text) ? null : text;
}

const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 100;
/** Files repeat the same few words row after row. */
const remembered = new Map<string, string>();

/** Words as they are compared: upper case, letters and digits only, single spaces. */
export function wordsOf(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = cutIntoWords(text);
  if (text.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, words);
  }
  return words;
}

function cutIntoWords(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const YEARLY = new Set(["", "YEAR", "TAHUN", "TAHUNAN", "FINAL", "AKHIR TAHUN"]);

/** `YEAR` for the whole year, else the name of a period within it, upper case. */
export function periodOf(cell: string | null): string {
  const words = wordsOf(cell ?? "");
  return YEARLY.has(words) ? "YEAR" : words;
}
