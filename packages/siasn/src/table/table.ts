import type { FileKind } from "../columns/column.ts";
import type { Finding } from "../finding.ts";

/** One row under the header: its number in the spreadsheet and its cells in the order of `Table.header`. */
export interface TableRow {
  row: number;
  cells: (string | null)[];
}

/**
 * A file that was read once from end to end. Cells are text: dates of Excel have become `yyyy-mm-dd`,
 * formulas stay text, blank is null. Private columns never get this far; they are only counted.
 */
export interface Table {
  kind: FileKind;
  /** Canonical column names in the order of the file, private and unknown ones removed. */
  header: string[];
  /** Headings that are no column of this kind of file, as written in the file. */
  ignoredColumns: string[];
  /** Private column → how many of its cells held something and were dropped. */
  droppedPrivate: Record<string, number>;
  /** Findings about the file as a whole; findings about rows come from the row readers. */
  findings: Finding[];
  /** Rows that hold anything at all. */
  rowCount: number;
  /** The rows in file order, blank ones left out. Can be asked for again and again. */
  rows(): AsyncIterable<TableRow>;
}
