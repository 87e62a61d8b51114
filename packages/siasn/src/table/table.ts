import type { FileKind } from "../columns/column.ts";
import type { Finding } from "../finding.ts";

/** One row under the headings: where it stands and its cells in the order of `Table.header`. */
export interface TableRow {
  /** Row as the spreadsheet numbers it. */
  row: number;
  /** Place of its sheet in `Table.sheets`; the first one unless given. */
  sheet?: number;
  cells: (string | null)[];
  /** Columns of `Table.header` that this row does not tell: its sheet has no such column, or the row ends before it. */
  untold?: readonly string[];
  /**
   * How many cells the row has in the file, where these are more than the headings: its values have shifted, so its
   * cells stay in the file and it is to be rejected.
   */
  width?: number;
  /** How many headings stand above a row that has a width, the blank ones counted. */
  headings?: number;
}

/**
 * A file that was read once from end to end. Cells are text: dates of Excel have become `yyyy-mm-dd`, formulas their
 * value, blank is null. Private columns never get this far; they are only counted.
 */
export interface Table {
  kind: FileKind;
  /** Names of the sheets that are read, in the order of their tabs; none for a text file. */
  sheets: string[];
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
  /** The text file itself, for rows whose cells stay in it; null for a workbook. */
  source: TextSource | null;
}

/** Rows of a text file as it has them, private columns and all; they are their keeper's own. */
export interface TextSource {
  /** As the file writes them. */
  headings: readonly string[];
  /** The rows with these numbers. */
  rows(numbers: ReadonlySet<number>): AsyncIterable<{ row: number; cells: (string | null)[] }>;
}
