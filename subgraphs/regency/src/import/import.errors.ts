import { badUserInput, conflict, notFound } from "@talenta/service";

/** The most rows one batch may carry. */
export const LARGEST_BATCH = 1000;
/** The longest text one cell may hold, in characters; real exports stay far below. */
export const LONGEST_CELL = 4000;

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
      fix: "Number rows as the spreadsheet does, from 1, each once.",
    }),

  cellCount: (row: number, cells: number, columns: number) =>
    badUserInput({
      field: `input.rows[row ${row}].cells`,
      value: `${cells} cells`,
      fix: `Give one cell for each of the ${columns} columns, null where it is empty.`,
    }),

  longCell: (row: number, column: string) =>
    badUserInput({
      field: `input.rows[row ${row}].cells`,
      fix: `The cell in ${column} is longer than ${LONGEST_CELL} characters. Shorten it in the file.`,
    }),

  longName: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: `Give 1 to ${longest} characters.` }),

  longList: (field: string, longest: number) =>
    badUserInput({ field: `input.${field}`, fix: `Give at most ${longest} entries.` }),

  longText: (longest: number) =>
    badUserInput({
      field: "input",
      fix: `A text in ignoredColumns, droppedPrivate or findings is longer than ${longest} characters. Shorten it.`,
    }),

  rowCount: (count: number) =>
    badUserInput({ field: "input.rowCount", value: count, fix: "Give the number of rows sent." }),
};
