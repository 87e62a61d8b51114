import type { Finding } from "../finding.ts";
import type { TableRow } from "../cell/table-row.ts";
import type { Table } from "./table.ts";

/** Characters a batch holds at most, unless one row alone is longer: far below what a server takes. */
const BATCH_CHARACTERS = 2_000_000;

/** What an owner is told of a file before its rows. */
export interface AboutFile {
  /** Names of the sheets that are read; none for a text file. */
  readonly sheets: string[];
  readonly columns: string[];
  readonly ignoredColumns: string[];
  /** Private columns, and how many of their cells were left out. */
  readonly droppedPrivate: { readonly column: string; readonly count: number }[];
  readonly findings: Finding[];
}

/** What there is to tell of a file that was read. */
export function aboutFile(table: Table): AboutFile {
  const { sheets, header: columns, ignoredColumns, findings } = table;
  const dropped = Object.entries(table.droppedPrivate);
  const droppedPrivate = dropped.map(([column, count]) => ({ column, count }));
  return { sheets, columns, ignoredColumns, droppedPrivate, findings };
}

/** Rows in batches of `size` at most; long rows make smaller ones. */
export async function* batched(
  rows: AsyncIterable<TableRow>,
  size: number,
): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    const more = row.cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
    if (batch.length > 0 && characters + more > BATCH_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += more;
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
