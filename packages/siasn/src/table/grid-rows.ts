import type { RawRow } from "./raw.ts";
import { COLUMN_LIMIT } from "./xlsx.ts";

/** A cell as it is written: over how many columns and rows it reaches. */
interface Reach {
  readonly across?: number;
  readonly down?: number;
}

/** Makes rows of cells that may reach over others; every row gets the value of a cell that reaches down to it. */
export class GridRows {
  private row: RawRow = { row: 0, cells: [] };
  private at = 0;
  /** Whether the row has anything of its own. */
  private own = false;
  private readonly down = new Map<number, { value: string | null; rows: number }>();

  /** Begins the row with this number. */
  begin(row: number, hidden: boolean): void {
    this.row = hidden ? { row, cells: [], hidden } : { row, cells: [] };
    this.at = 0;
    this.own = false;
  }

  /** The next cell that is not covered from above. */
  cell(value: string | null, { across = 1, down = 1 }: Reach): void {
    while (this.down.has(this.at)) this.covered();
    if (value !== null && value.trim() !== "") this.own = true;
    this.put(value);
    if (down > 1 && this.at < COLUMN_LIMIT) this.down.set(this.at, { value, rows: down });
    for (let more = 1; more < across && this.at + more < COLUMN_LIMIT; more += 1) {
      if (down > 1) this.down.set(this.at + more, { value: null, rows: down });
    }
    this.at += across;
  }

  /** The same cell so many times. */
  repeated(value: string | null, times: number): void {
    for (let left = times; left > 0 && this.at < COLUMN_LIMIT; left -= 1) {
      if (value !== null && value.trim() !== "") this.own = true;
      this.put(value);
      this.at += 1;
    }
  }

  /** Goes over a cell that another one covers. */
  covered(): void {
    this.put(this.down.get(this.at)?.value ?? null);
    this.at += 1;
  }

  /** Ends the row; one without anything of its own is blank. */
  end(): RawRow {
    while ([...this.down.keys()].some((column) => column >= this.at)) this.covered();
    for (const [column, open] of this.down) {
      open.rows -= 1;
      if (open.rows <= 0) this.down.delete(column);
    }
    return this.own ? this.row : { ...this.row, cells: [] };
  }

  private put(value: string | null): void {
    if (this.at >= COLUMN_LIMIT || value === null) return;
    while (this.row.cells.length < this.at) this.row.cells.push(null);
    this.row.cells[this.at] = value;
  }
}
