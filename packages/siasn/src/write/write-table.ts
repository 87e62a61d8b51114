import type { FileKind } from "../columns/column.ts";
import { SiasnError } from "../errors.ts";

/** What a cell to be written may hold; dates are text `yyyy-mm-dd`. */
export type CellValue = string | number | null;

/** How a table is written. */
export interface WriteOptions {
  /** Columns to write, in order; all of the kind unless given. */
  columns?: readonly string[];
  /** csv: `,` unless given. */
  delimiter?: "," | ";";
  /** csv: begins with a byte order mark, as Excel likes it; true unless given. */
  bom?: boolean;
  /** How date columns are written; as SIASN does (`dd-mm-yyyy` text) unless given. EXCEL only in xlsx. */
  dates?: "DD-MM-YYYY" | "ISO" | "EXCEL";
}

/** Writes a file that `openTable` reads back. Rows are objects by canonical column name. */
export async function writeTable(
  kind: FileKind,
  rows: Iterable<Readonly<Record<string, CellValue>>>,
  format: "csv" | "xlsx",
  options: WriteOptions = {},
): Promise<Uint8Array> {
  throw new SiasnError(
    `Writing ${kind} as ${format} is not ready yet (${String(rows)}${String(options)}).`,
  );
}
