import { say } from "@talenta/sentences";
import Papa from "papaparse";
import writeXlsxFile, { type Cell } from "write-excel-file/universal";
import type { Column } from "../kind/column.ts";
import type { FileKind } from "../kind/file-kind.ts";
import { columnsOf } from "../kind/columns.ts";
import { columnOf } from "../heading/column-of.ts";
import { dateOf } from "../cell/date.ts";
import type { CellValue, WritableRow } from "../cell/writable-row.ts";
import { SiasnError } from "../errors.ts";
import { escapeText } from "./escape-text.ts";

/** How a table is written. */
export interface WriteOptions {
  /** Columns to write, in order, by any of their names; all of the kind unless given. Unknown ones are written as they are. */
  columns?: readonly string[];
  /** csv: `,` unless given. */
  delimiter?: "," | ";";
  /** csv: begins with a byte order mark, as Excel likes it; true unless given. */
  bom?: boolean;
  /** How days are written; `dd-mm-yyyy` text, as SIASN does, unless given. EXCEL (real day cells) only in xlsx. */
  dates?: "DD-MM-YYYY" | "ISO" | "EXCEL";
  /** An apostrophe before long numbers, as SIASN does, so that a spreadsheet keeps them as text; true unless given. */
  apostrophes?: boolean;
}

interface Written {
  name: string;
  column: Column | null;
}

/** From this many digits on, a spreadsheet would turn text into a rounded number. */
const LONG_NUMBER = /^\d{12,}$/;
/** Quoted on top of what has to be, so that readers that guess the delimiter or trim agree. */
const MISREAD = /[,;\t]|^\s|\s$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Writes a file that `openTable` reads back cell by cell.
 * @throws {SiasnError} when EXCEL days are asked of a csv file
 */
export async function writeTable(
  kind: FileKind,
  rows: Iterable<WritableRow>,
  format: "csv" | "xlsx",
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const names = options.columns ?? columnsOf(kind).map((column) => column.name);
  const columns = names.map((name) => ({ name, column: columnOf(kind, name) }));
  return format === "csv" ? writeCsv(columns, rows, options) : writeXlsx(columns, rows, options);
}

function writeCsv(
  columns: readonly Written[],
  rows: Iterable<WritableRow>,
  options: WriteOptions,
): Uint8Array {
  if (options.dates === "EXCEL") {
    throw new SiasnError(say("file.noExcelDates"));
  }
  const lines = [columns.map(({ name }) => name)];
  for (const row of rows) lines.push(columns.map((column) => textOf(column, row, options)));
  const text = Papa.unparse(lines, {
    delimiter: options.delimiter ?? ",",
    newline: "\r\n",
    quotes: (cell: unknown) => MISREAD.test(String(cell)),
  });
  return new TextEncoder().encode(`${(options.bom ?? true) ? "\ufeff" : ""}${text}\r\n`);
}

async function writeXlsx(
  columns: readonly Written[],
  rows: Iterable<WritableRow>,
  options: WriteOptions,
): Promise<Uint8Array> {
  const data: Cell[][] = [columns.map(({ name }) => ({ value: name, type: String }))];
  for (const row of rows) data.push(columns.map((column) => cellOf(column, row, options)));
  const file = writeXlsxFile(data, { dateFormat: "dd-mm-yyyy" });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function cellOf(written: Written, row: WritableRow, options: WriteOptions): Cell {
  const value = valueOf(written, row);
  if (value === null || value === "") return null;
  if (options.dates === "EXCEL" && isDay(written, value) && dateOf(value) !== null)
    return { value: new Date(`${value}T00:00:00Z`), type: Date };
  if (typeof value === "number" && Number.isFinite(value)) return { value, type: Number };
  return { value: escapeText(textOf(written, row, options)), type: String };
}

function textOf(written: Written, row: WritableRow, options: WriteOptions): string {
  const value = valueOf(written, row);
  if (value === null) return "";
  const text = String(value);
  if (options.dates !== "ISO" && isDay(written, value)) return text.split("-").reverse().join("-");
  return (options.apostrophes ?? true) && LONG_NUMBER.test(text) ? `'${text}` : text;
}

function valueOf({ name, column }: Written, row: WritableRow): CellValue {
  return row[name] ?? (column === null ? null : (row[column.name] ?? null));
}

function isDay({ column }: Written, value: CellValue): value is string {
  return column?.type === "date" && typeof value === "string" && ISO_DAY.test(value);
}
