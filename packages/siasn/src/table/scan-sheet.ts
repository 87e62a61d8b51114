import { dateOf } from "../cell/date.ts";
import type { FoundHeader } from "./find-header.ts";
import type { Scan } from "./layout.ts";
import { isBlank, isBlankCell, type RawRow, type Sheet } from "./raw.ts";
import { RowRoles } from "./row-roles.ts";

/** Up to this many rows are kept from the first reading; beyond, the file is read again. */
const KEPT_ROWS = 20_000;
/** Rows by whose days one sees whether all rows have shifted alike. */
const LOOKED_AT = 200;

/** Reads a sheet once from end to end and tells what can only be known then. */
export async function scanSheet(
  sheet: Sheet,
  { header, headings, row }: FoundHeader,
): Promise<Scan> {
  const privateCells = new Map(header.private.map(({ column }) => [column.name, 0]));
  const roles = new RowRoles(header, headings);
  const beyond = new Map<number, number>();
  const hidden: number[] = [];
  const widths = new Widths(header.width);
  let kept: RawRow[] = [];
  let rowCount = 0;
  for await (const one of rowsBelow(sheet, row)) {
    rowCount += 1;
    const record = roles.note(one) === null;
    if (sheet.form === "TEXT") widths.note(one);
    for (const { position, column } of header.private) {
      if (record && !isBlankCell(one.cells[position])) {
        privateCells.set(column.name, (privateCells.get(column.name) ?? 0) + 1);
      }
    }
    for (const position of header.unnamed) countIn(beyond, one, position);
    if (sheet.form === "GRID") {
      for (let at = header.width; at < one.cells.length; at += 1) countIn(beyond, one, at);
    }
    if (one.hidden) hidden.push(one.row);
    if (rowCount <= KEPT_ROWS) kept.push(one);
    else kept = [];
  }
  const complete = rowCount <= KEPT_ROWS;
  const days = header.kept.flatMap(({ column, position }) =>
    column.type === "date" ? [position] : [],
  );
  const found = roles.finish();
  return {
    rowCount: rowCount - found.size,
    privateCells,
    roles: found,
    beyond,
    hidden: hidden.filter((number) => !found.has(number)),
    surplus: sheet.form === "TEXT" ? widths.surplus(found, days) : 0,
    kept: complete ? kept : null,
  };
}

/** The rows below the headings that hold anything. */
export async function* rowsBelow(sheet: Sheet, headings: number): AsyncGenerator<RawRow> {
  for await (const batch of sheet.rows()) {
    for (const row of batch) {
      if (row.row > headings && !isBlank(row)) yield row;
    }
  }
}

function countIn(counts: Map<number, number>, { cells }: RawRow, at: number): void {
  if (!isBlankCell(cells[at])) counts.set(at, (counts.get(at) ?? 0) + 1);
}

/** Looks at how far rows of text reach beyond their headings. */
class Widths {
  private readonly width: number;
  /** Numbers of the rows by how many empty cells they have too many; null for those with something in one. */
  private readonly bySurplus = new Map<number | null, number[]>();
  private readonly first: RawRow[] = [];

  constructor(width: number) {
    this.width = width;
  }

  note(row: RawRow): void {
    const surplus = this.emptySurplus(row);
    const rows = this.bySurplus.get(surplus) ?? [];
    // Whether all are alike can be told from a few.
    if (rows.length < LOOKED_AT) rows.push(row.row);
    this.bySurplus.set(surplus, rows);
    if (this.first.length < LOOKED_AT) this.first.push(row);
  }

  private emptySurplus({ cells }: RawRow): number | null {
    for (let at = this.width; at < cells.length; at += 1) if (!isBlankCell(cells[at])) return null;
    return Math.max(0, cells.length - this.width);
  }

  /** The empty cells at the end of every row alike, as spreadsheets write them; 0 where these rows have shifted. */
  surplus(noRecords: ReadonlyMap<number, unknown>, days: readonly number[]): number {
    const kinds = [...this.bySurplus].filter(([, rows]) => rows.some((row) => !noRecords.has(row)));
    const [only] = kinds;
    if (kinds.length !== 1 || only === undefined || only[0] === null || only[0] === 0) return 0;
    const [surplus] = only;
    return this.readable(days, surplus) > this.readable(days, 0) ? 0 : surplus;
  }

  /** How many cells are days where the columns of days stand, so many places further right. */
  private readable(days: readonly number[], shift: number): number {
    let count = 0;
    for (const { cells } of this.first) {
      for (const position of days) {
        const cell = cells[position + shift];
        if (!isBlankCell(cell) && dateOf(cell ?? "") !== null) count += 1;
      }
    }
    return count;
  }
}
