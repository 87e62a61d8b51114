import type { TableRow } from "@talenta/siasn";
import { importErrors, LARGEST_BATCH, LONGEST_CELL, WIDEST_ROW } from "./import.errors.ts";
import { LAST_ROW, placeOf } from "./place.ts";

/** What rows are checked against. */
interface Header {
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
}

/**
 * Checks the form of a batch of rows.
 *
 * @throws BAD_USER_INPUT naming the row, and its sheet where there are several
 */
export function checkRows(rows: readonly TableRow[], header: Header): void {
  if (rows.length < 1 || rows.length > LARGEST_BATCH) throw importErrors.batchSize(rows.length);
  const { columns, sheets } = header;
  const places = new Set<number>();
  const names = new Set(columns);
  for (const row of rows) {
    const { sheet = 0 } = row;
    if (sheet < 0 || sheet >= Math.max(1, sheets.length)) {
      throw importErrors.unknownSheet(row.row, sheet, sheets.length);
    }
    const place = placeOf(row);
    const at = { sheets, place };
    if (row.row < 1 || row.row > LAST_ROW || places.has(place)) {
      throw importErrors.rowNumber(row.row);
    }
    places.add(place);
    const strange = row.untold?.find((name) => !names.has(name));
    if (strange !== undefined) throw importErrors.unknownUntold(at, strange.slice(0, 100));
    if (row.width !== undefined) checkWidth(row, columns.length, at);
    else if (row.cells.length !== columns.length) {
      throw importErrors.cellCount(at, row.cells.length, columns.length);
    }
    const long = row.cells.findIndex((cell) => cell !== null && cell.length > LONGEST_CELL);
    if (long !== -1) throw importErrors.longCell(at, columns[long] ?? "");
  }
}

function checkWidth(
  { width = 0, cells }: TableRow,
  columns: number,
  at: { readonly sheets: readonly string[]; readonly place: number },
): void {
  if (width <= columns || width > WIDEST_ROW) throw importErrors.width(at, width, columns);
  if (cells.length > 0) throw importErrors.cellsOfWide(at, cells.length);
}
