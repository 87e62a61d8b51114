import { say } from "@talenta/sentences";
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
  unknown: (id: string) => notFound(say("import.named", { id })),

  finished: (id: string) => conflict(say("import.finished", { id }), say("import.beginForMore")),

  undone: (id: string) => conflict(say("import.wasUndone", { id }), say("import.beginForRows")),

  missingRows: (announced: number, settled: number) =>
    conflict(
      settled < announced
        ? say("import.rowsMissing", { announced, settled, count: announced - settled })
        : say("import.rowsTooMany", { announced, settled, count: settled - announced }),
      say("import.sendMissing"),
    ),

  privateColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      value: column,
      fix: say("import.privateColumn"),
    }),

  unknownColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      value: column,
      fix: say("import.unknownColumn"),
    }),

  missingColumn: (column: string) =>
    badUserInput({
      field: "input.columns",
      fix: say("import.missingColumn", { column }),
    }),

  repeatedColumn: (column: string) =>
    badUserInput({ field: "input.columns", value: column, fix: say("import.eachColumnOnce") }),

  batchSize: (rows: number) =>
    badUserInput({
      field: "input.rows",
      shown: say("import.rows", { count: rows }),
      fix: say("import.batchSize", { most: LARGEST_BATCH }),
    }),

  rowNumber: (row: number) =>
    badUserInput({
      field: "input.rows.row",
      value: row,
      fix: say("import.rowNumber"),
    }),

  unknownSheet: (row: number, sheet: number, sheets: number) =>
    badUserInput({
      field: `input.rows[row ${row}].sheet`,
      value: sheet,
      fix: sheets > 1 ? say("import.sheetPlace", { sheets }) : say("import.nameSheets"),
    }),

  unknownUntold: (row: RowOf, column: string) =>
    badUserInput({
      field: fieldAt(row, "untold"),
      value: column,
      fix: say("import.onlyColumns"),
    }),

  width: (row: RowOf, width: number, columns: number) =>
    badUserInput({
      field: fieldAt(row, "width"),
      value: width,
      fix: say("import.width", { columns, widest: WIDEST_ROW }),
    }),

  cellsOfWide: (row: RowOf, cells: number) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      shown: say("import.cells", { count: cells }),
      fix: say("import.cellsOfWide"),
    }),

  cellCount: (row: RowOf, cells: number, columns: number) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      shown: say("import.cells", { count: cells }),
      fix: say("import.oneCellEach", { columns }),
    }),

  longCell: (row: RowOf, column: string) =>
    badUserInput({
      field: fieldAt(row, "cells"),
      fix: say("import.longCell", { column, longest: LONGEST_CELL }),
    }),

  longName: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: say("input.characters", { longest }) }),

  longList: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: say("import.atMostEntries", { longest }) }),

  namelessSheet: (sheets: number) =>
    badUserInput({
      field: "input.sheets",
      shown: say("import.sheets", { count: sheets }),
      fix: say("import.sheetEachOnce"),
    }),

  worryingColumn: (heading: string, column: string) =>
    badUserInput({
      field: "input.ignoredColumns",
      value: heading,
      fix: say("import.worryingColumn", { column }),
    }),

  longText: (longest: number) =>
    badUserInput({
      field: "input",
      fix: say("import.longText", { longest }),
    }),

  rowCount: (count: number) =>
    badUserInput({ field: "input.rowCount", value: count, fix: say("import.rowCount") }),
};
