import { openPath } from "#open-path";
import type { FileKind } from "../columns/column.ts";
import { SiasnError } from "../errors.ts";
import { openCsv } from "./csv.ts";
import { type HeaderMap, mapHeader } from "./header.ts";
import { isBlank, type NamedBlob, type RawRow, type Sheet } from "./raw.ts";
import type { Table, TableRow } from "./table.ts";
import { openXlsx } from "./xlsx.ts";

/** A file in memory, or a browser's `File` or `Blob` with its name. */
export type TableFile = { name: string; bytes: Uint8Array } | { name: string; blob: Blob };

/** Titles and explanations may stand above the headings, this many rows at most. */
const HEADER_WITHIN = 20;
/** Up to this many rows are kept from the first reading; beyond, the file is read again. */
const KEPT_ROWS = 20_000;

/**
 * Opens a file of the given kind: reads it once from end to end, finds the columns and counts rows and
 * private cells. A text is the path of a file (Node only).
 * @throws {SiasnError} when nothing can be read
 */
export async function openTable(file: TableFile | string, kind: FileKind): Promise<Table> {
  const source = await sourceOf(file);
  if (source.blob.size === 0) throw SiasnError.empty(source.name);
  const { sheet, header, headerRow } = await findHeader(
    source.name,
    await sheetsOf(source, kind),
    kind,
  );
  const counts = new Map(header.private.map(({ column }) => [column.name, 0]));
  const kept: TableRow[] = [];
  let rowCount = 0;
  for await (const row of rowsBelow(sheet, headerRow)) {
    rowCount += 1;
    for (const { position, column } of header.private) {
      if ((row.cells[position] ?? "").trim() !== "")
        counts.set(column.name, (counts.get(column.name) ?? 0) + 1);
    }
    if (rowCount <= KEPT_ROWS) kept.push(project(row, header));
    else kept.length = 0;
  }
  const complete = rowCount <= KEPT_ROWS;
  return {
    kind,
    header: header.kept.map(({ column }) => column.name),
    ignoredColumns: [...header.ignored],
    droppedPrivate: Object.fromEntries([...counts].filter(([, count]) => count > 0)),
    findings: [...header.findings],
    rowCount,
    async *rows() {
      if (complete) yield* kept;
      else for await (const row of rowsBelow(sheet, headerRow)) yield project(row, header);
    },
  };
}

async function sourceOf(file: TableFile | string): Promise<NamedBlob> {
  if (typeof file === "string") return openPath(file);
  return "blob" in file ? file : { name: file.name, blob: new Blob([new Uint8Array(file.bytes)]) };
}

/** The bytes decide, not the ending of the name. */
async function sheetsOf(source: NamedBlob, kind: FileKind): Promise<Sheet[]> {
  const [a, b, c, d] = new Uint8Array(await source.blob.slice(0, 4).arrayBuffer());
  if (a === 0x50 && b === 0x4b && (c === 0x03 || c === 0x05)) return openXlsx(source);
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw SiasnError.notASpreadsheet(
      source.name,
      "it is an old .xls file or protected by a password",
    );
  }
  return [await openCsv(source, kind)];
}

interface FoundHeader {
  sheet: Sheet;
  header: HeaderMap;
  headerRow: number;
}

/** The first row of any sheet that names all required columns; when none does, says which ones the nearest lacks. */
async function findHeader(
  name: string,
  sheets: readonly Sheet[],
  kind: FileKind,
): Promise<FoundHeader> {
  let nearest: HeaderMap = mapHeader(kind, []);
  for (const sheet of sheets) {
    for (const row of await firstRows(sheet)) {
      const header = mapHeader(kind, row.cells);
      if (header.missing.length === 0) return { sheet, header, headerRow: row.row };
      if (header.kept.length > nearest.kept.length) nearest = header;
    }
  }
  throw SiasnError.missingColumns(name, nearest.missing);
}

async function firstRows(sheet: Sheet): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet()) {
    rows.push(...batch.filter((row) => !isBlank(row)).slice(0, HEADER_WITHIN - rows.length));
    if (rows.length >= HEADER_WITHIN) break;
  }
  return rows;
}

async function* rowsBelow(sheet: Sheet, headerRow: number): AsyncGenerator<RawRow> {
  for await (const batch of sheet()) {
    for (const row of batch) {
      if (row.row > headerRow && !isBlank(row)) yield row;
    }
  }
}

function project(row: RawRow, header: HeaderMap): TableRow {
  return { row: row.row, cells: header.kept.map(({ position }) => row.cells[position] || null) };
}
