import type { FoundHeader } from "./find-header.ts";
import type { Placed } from "./header.ts";
import { isBlankCell, type RawRow, type Sheet } from "./raw.ts";
import type { Role } from "./row-roles.ts";
import type { TableRow } from "../cell/table-row.ts";

/** What one reading of a sheet from end to end has told. */
export interface Scan {
  readonly rowCount: number;
  /** How many cells of each private column held something. */
  readonly privateCells: ReadonlyMap<string, number>;
  /** Rows that are no records. */
  readonly roles: ReadonlyMap<number, Role>;
  /** Cells right of the headings or under none that hold something, by their place. */
  readonly beyond: ReadonlyMap<number, number>;
  /** Numbers of hidden rows that are read all the same. */
  readonly hidden: readonly number[];
  /** Empty cells every row of a text has beyond its headings; 0 where rows differ. */
  readonly surplus: number;
  /** All rows below the headings, where they are few enough to be kept. */
  readonly kept: readonly RawRow[] | null;
}

/** A sheet that is read: its headings, and what is known of its rows. */
export interface ReadSheet extends FoundHeader {
  readonly sheet: Sheet;
  /** Its place among the sheets that are read. */
  readonly place: number;
  readonly scan: Scan;
}

/** How rows of one sheet become rows of the table. */
export type Projection = (row: RawRow) => TableRow;

/** Puts cells of a sheet under the columns of the whole table. */
export function projectionOf(read: ReadSheet, columns: readonly string[]): Projection {
  const { header, place, sheet, scan } = read;
  const byName = new Map(header.kept.map((placed) => [placed.column.name, placed]));
  const placed = columns.map((name) => byName.get(name) ?? null);
  const absent = columns.filter((name) => !byName.has(name));
  const last = Math.max(...header.kept.map(({ position }) => position));
  return (row) => {
    const cells = placed.map((one) => cellOf(row, one));
    const where = place === 0 ? { row: row.row } : { row: row.row, sheet: place };
    const width = shiftedWidth(row, read);
    if (width !== null) {
      const mended = header.unmended === null;
      // Other sheets may have more columns; an owner takes only a row that is wider than all of them.
      const widest = Math.max(width, columns.length + 1);
      return { ...where, cells: [], width: widest, ...(mended && { headings: header.width }) };
    }
    const short = sheet.form === "TEXT" && row.cells.length <= last;
    if (absent.length === 0 && !short) return { ...where, cells };
    const cut = short ? header.kept.filter(({ position }) => position >= row.cells.length) : [];
    return { ...where, cells, untold: [...absent, ...cut.map(({ column }) => column.name)] };
  };

  function shiftedWidth({ cells }: RawRow, { header: { width, unmended } }: ReadSheet) {
    const unmendedCell = unmended === null ? null : cells[unmended];
    if (!isBlankCell(unmendedCell)) {
      return Math.max(Number(unmendedCell) || 0, cells.length, header.kept.length + 1);
    }
    return sheet.form === "TEXT" && cells.length > width + scan.surplus ? cells.length : null;
  }
}

function cellOf(row: RawRow, placed: Placed | null): string | null {
  if (placed === null) return null;
  const cell = row.cells[placed.position] || null;
  return cell === null || placed.part === undefined ? cell : placed.part(cell);
}
