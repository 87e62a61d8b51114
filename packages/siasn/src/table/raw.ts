/** One row as the file holds it, before any column is known; blank cells are null or "". */
export interface RawRow {
  row: number;
  cells: (string | null)[];
}

/** One sheet of rows; can be read again and again. Rows come in batches, to keep waiting cheap. */
export type Sheet = () => AsyncIterable<readonly RawRow[]>;

/** A file with its name, wherever it lies. */
export interface NamedBlob {
  name: string;
  blob: Blob;
}

/** Nothing but spacing in every cell. */
export function isBlank(row: RawRow): boolean {
  return row.cells.every((cell) => cell === null || cell.trim() === "");
}
