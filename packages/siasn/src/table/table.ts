import type { FileKind } from "../kind/column.ts";
import type { TableRow } from "../cell/table-row.ts";
import type { Finding } from "../finding.ts";

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
interface TextSource {
  /** As the file writes them. */
  headings: readonly string[];
  /** The rows with these numbers. */
  rows(numbers: ReadonlySet<number>): AsyncIterable<{ row: number; cells: (string | null)[] }>;
}
