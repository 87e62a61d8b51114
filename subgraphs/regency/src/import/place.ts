import { say, type Sentence } from "@talenta/sentences";
/** Rows a sheet may have, and a few more: spreadsheets end at 1,048,576. */
const SPAN = 16_777_216;

/** Where a row stands: the sheet by its place among the sheets of the file, from 0, and the row as numbered there. */
interface Location {
  readonly sheet: number;
  readonly row: number;
}

/** The highest number a row may have. */
export const LAST_ROW = SPAN - 1;

/**
 * A row of a file as one number, by which rows are stored and ordered: sheet by sheet, row by row. On the first
 * sheet it is the row itself.
 */
export function placeOf({ row, sheet = 0 }: { row: number; sheet?: number }): number {
  return sheet * SPAN + row;
}

/** Where the row at this place stands. */
function locationOf(place: number): Location {
  return { sheet: Math.floor(place / SPAN), row: place % SPAN };
}

/** The row as the spreadsheet numbers it, and its sheet's name; null where the file has no sheets to tell apart. */
export function shownAt(
  sheets: readonly string[],
  place: number,
): { row: number; sheet: string | null } {
  const { row, sheet } = locationOf(place);
  return { row, sheet: sheets.length > 1 ? (sheets[sheet] ?? null) : null };
}

/** The row as it is told: `row 5`, or `row 5 of sheet “OPD 2”`. */
export function toldRow(sheets: readonly string[], place: number): Sentence {
  const { row, sheet } = shownAt(sheets, place);
  return sheet === null
    ? say("finding.row", { row: row ?? 0 })
    : say("finding.rowOfSheet", { row: row ?? 0, sheet });
}

/** The row as part of a path: `row 5`, or `row 5 of sheet “OPD 2”`. */
export function rowIn(sheets: readonly string[], place: number): string {
  const { row, sheet } = shownAt(sheets, place);
  return sheet === null ? `row ${row}` : `row ${row} of sheet “${sheet}”`;
}
