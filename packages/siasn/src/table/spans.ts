import { isBlankCell, type Merge, type RawRow } from "./raw.ts";

/**
 * Gives every row the value of cells merged over several rows. Rows are handed over in order; a row with nothing of
 * its own is none, and gets nothing.
 */
export class MergedCells {
  private readonly waiting: Merge[];
  private open: { merge: Merge; value: string | null }[] = [];

  constructor(merges: readonly Merge[]) {
    this.waiting = [...merges].sort((a, b) => b.top - a.top);
  }

  /** The row, with the values that come down to it. */
  fill(row: RawRow): RawRow {
    if (this.waiting.length === 0 && this.open.length === 0) return row;
    this.open = this.open.filter(({ merge }) => merge.bottom >= row.row);
    let cells = row.cells;
    for (const { merge, value } of this.open) {
      if (value === null || !isBlankCell(cells[merge.column])) continue;
      cells = withCell(cells, merge.column, value);
    }
    for (;;) {
      const next = this.waiting.at(-1);
      if (next === undefined || next.top > row.row) break;
      this.waiting.pop();
      // One that begins in a row that is not there has no value.
      if (next.top === row.row) {
        this.open.push({ merge: next, value: row.cells[next.column] ?? null });
      }
    }
    return cells === row.cells ? row : { ...row, cells };
  }
}

function withCell(cells: RawRow["cells"], at: number, value: string): RawRow["cells"] {
  const copy = [...cells];
  while (copy.length < at) copy.push(null);
  copy[at] = value;
  return copy;
}
