import type { Sentence } from "@talenta/sentences";
/** One row as the file holds it, before any column is known; blank cells are null or "". */
export interface RawRow {
  row: number;
  cells: (string | null)[];
  /** Hidden by hand or by a filter. */
  hidden?: true;
}

/** Cells that share the value of the first one: rows as the spreadsheet numbers them, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

/** One sheet of rows. */
export interface Sheet {
  /** Null in a text file, which has one without a name. */
  readonly name: string | null;
  /**
   * Whether a row ends where its text ends: then cells beyond the headings have shifted the others. In a grid every
   * cell has its own column.
   */
  readonly form: "TEXT" | "GRID";
  /** Can be read again and again. Rows come in batches, to keep waiting cheap. */
  rows(): AsyncIterable<readonly RawRow[]>;
  /** Cells merged over several rows; known once the rows have been read to their end. */
  merges(): readonly Merge[];
}

/** A sheet that is not read, and why, as the end of a sentence. */
export interface LeftOut {
  readonly name: string;
  readonly why: Sentence;
}

/** What a file holds. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly leftOut: readonly LeftOut[];
}

/** A file with its name, wherever it lies. */
export interface NamedBlob {
  name: string;
  blob: Blob;
}

/** Nothing but spacing in every cell. */
export function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => isBlankCell(cell));
}

/** Nothing but spacing. */
export function isBlankCell(cell: string | null | undefined): boolean {
  return cell === null || cell === undefined || cell.trim() === "";
}
