import { rowIn } from "./place.ts";
import { badUserInput, conflict, notFound } from "@talenta/service";

/** The most rows one batch may carry. */
export const LARGEST_BATCH = 1000;
/** The longest text one cell may hold, in characters; real exports stay far below. */
export const LONGEST_CELL = 4000;
/** The most cells a row may say it has: the widest spreadsheet ends at 16,384 columns. */
export const WIDEST_ROW = 20_000;

/** A row of a file with sheets of these names. */
interface RowOf {
  readonly sheets: readonly string[];
  readonly place: number;
}

const fieldAt = ({ sheets, place }: RowOf, field: string): string =>
  `input.rows[${rowIn(sheets, place)}].${field}`;

/** Named constructors: what can be wrong with an import, and what to do about it. */
export const importErrors = {
  unknown: (id: string) => notFound(`import ${id}`),

  finished: (id: string) =>
    conflict(`Import ${id} is finished.`, "Begin a new import to send more rows."),

  undone: (id: string) => conflict(`Import ${id} was undone.`, "Begin a new import to send rows."),

  missingRows: (announced: number, settled: number) =>
    conflict(
      `rowCount is ${announced}, but ${settled} rows have arrived: ${Math.abs(announced - settled)} ${settled < announced ? "are missing" : "too many"}.`,
      "Send the rows that are missing (those already here count once), then finish with the number of rows sent.",
    ),

  privateColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      value: column,
      fix: "This column is private and must not leave the file. Drop its cells and count them in droppedPrivate.",
    }),

  unknownColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      value: column,
      fix: "This kind of file has no such column. Leave its cells out and name it in ignoredColumns.",
    }),

  missingColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      fix: `The column ${column} is required. Export the file again with it.`,
    }),

  repeatedColumn: (column: string) =>
    badUserInput({ field: "input.columns", value: column, fix: "Name each column once." }),

  batchSize: (rows: number) =>
    badUserInput({
      field: "input.rows",
      value: `${rows} rows`,
      fix: `Send 1 to ${LARGEST_BATCH} rows a batch.`,
    }),

  rowNumber: (row: number) =>
    badUserInput({
      field: "input.rows.row",
      value: row,
      fix: "Number rows as the spreadsheet does, from 1, each once a sheet.",
    }),

  unknownSheet: (row: number, sheet: number, sheets: number) =>
    badUserInput({
      field: `input.rows[row ${row}].sheet`,
      value: sheet,
      fix:
        sheets > 1
          ? `Give the place of its sheet among the ${sheets} sheets of the import, from 0.`
          : "Name the sheets of the file in beginImport, or leave the sheet out.",
    }),

  unknownUntold: (row: RowOf, column: string) =>
    badUserInput({
      field: fieldAt(row, "untold"),
      value: column,
      fix: "Name only columns of the import.",
    }),

  width: (row: RowOf, width: number, columns: number) =>
    badUserInput({
      field: fieldAt(row, "width"),
      value: width,
      fix: `Give it only for a row with more cells than the ${columns} columns, and at most ${WIDEST_ROW}.`,
    }),

  cellsOfWide: (row: RowOf, cells: number) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      value: `${cells} cells`,
      fix: "Keep the cells of a row with more cells than headings in the file: give [].",
    }),

  cellCount: (row: RowOf, cells: number, columns: number) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      value: `${cells} cells`,
      fix: `Give one cell for each of the ${columns} columns, null where it is empty.`,
    }),

  longCell: (row: RowOf, column: string) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      fix: `The cell in ${column} is longer than ${LONGEST_CELL} characters. Shorten it in the file.`,
    }),

  longName: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: `Give 1 to ${longest} characters.` }),

  longList: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: `Give at most ${longest} entries.` }),

  namelessSheet: (sheets: number) =>
    badUserInput({
      field: "input.sheets",
      value: `${sheets} sheets`,
      fix: "Name each of several sheets, each once.",
    }),

  worryingColumn: (heading: string, column: string) =>
    badUserInput({
      field: "input.ignoredColumns",
      value: heading,
      fix: `This heading is no column, but looks like ${column}, which the file does not have. Rename it to ${column} if it is that; else begin with acceptUnknownColumns: true (--accept-unknown-columns).`,
    }),

  longText: (longest: number) =>
    badUserInput({
      field: "input",
      fix: `A text in sheets, ignoredColumns, droppedPrivate or findings is longer than ${longest} characters. Shorten it.`,
    }),

  rowCount: (count: number) =>
    badUserInput({ field: "input.rowCount", value: count, fix: "Give the number of rows sent." }),
};
