import { openPath } from "#open-path";
import type { FileKind } from "../kind/column.ts";
import { SiasnError } from "../errors.ts";
import { DEFAULT_HEADINGS } from "../heading/default-headings.ts";
import type { HeadingTable } from "../heading/heading-table.ts";
import { type HeadingReader, headingReader } from "../heading/read-heading.ts";
import { type Chosen, chooseSheets } from "./choose-sheets.ts";
import { wholeInColumnA } from "./column-a.ts";
import { findHeader, type SheetHead } from "./find-header.ts";
import { projectionOf, type ReadSheet } from "./layout.ts";
import { openBook } from "./open-book.ts";
import type { LeftOut, NamedBlob, RawRow } from "./raw.ts";
import { rowsBelow, scanSheet } from "./scan-sheet.ts";
import { MergedCells } from "./spans.ts";
import type { TableRow } from "../cell/table-row.ts";
import type { Table } from "./table.ts";
import { findingsOf } from "./table-findings.ts";

/** A file in memory, or a browser's `File` or `Blob` with its name. */
export type TableFile = { name: string; bytes: Uint8Array } | { name: string; blob: Blob };

/** How a file is to be read. */
export interface OpenOptions {
  /** Under which headings columns are known; the table that comes with this package unless given. */
  readonly headings?: HeadingTable;
}

/**
 * Opens a file of the given kind: reads it once from end to end, finds sheets and columns and counts rows and
 * private cells. A text is the path of a file (Node only).
 * @throws {SiasnError} when nothing can be read
 */
export async function openTable(
  file: TableFile | string,
  kind: FileKind,
  options: OpenOptions = {},
): Promise<Table> {
  const source = await sourceOf(file);
  if (source.blob.size === 0) throw SiasnError.empty(source.name);
  const read = headingReader(options.headings ?? DEFAULT_HEADINGS, kind);
  const { chosen, leftOut, columnA } = await sheetsToRead(source, kind, read);
  const reads: ReadSheet[] = [];
  for (const [place, one] of chosen.entries()) {
    reads.push({ ...one, place, scan: await scanSheet(one.sheet, one) });
  }
  const header = [
    ...new Set(reads.flatMap((one) => one.header.kept.map(({ column }) => column.name))),
  ];
  return {
    kind,
    sheets: reads.flatMap(({ sheet }) => sheet.name ?? []),
    header,
    ignoredColumns: [...new Set(reads.flatMap((one) => one.header.ignored))],
    droppedPrivate: droppedIn(reads),
    findings: findingsOf(kind, reads, leftOut, columnA),
    rowCount: reads.reduce((sum, { scan }) => sum + scan.rowCount, 0),
    async *rows() {
      for (const one of reads) yield* rowsOf(one, header);
    },
    source: sourceIn(reads),
  };
}

async function sourceOf(file: TableFile | string): Promise<NamedBlob> {
  if (typeof file === "string") return openPath(file);
  return "blob" in file ? file : { name: file.name, blob: new Blob([new Uint8Array(file.bytes)]) };
}

interface ToRead {
  readonly chosen: readonly Chosen[];
  readonly leftOut: readonly LeftOut[];
  /** Rows stood whole in column A. */
  readonly columnA: boolean;
}

async function sheetsToRead(
  source: NamedBlob,
  kind: FileKind,
  read: HeadingReader,
): Promise<ToRead> {
  const book = await openBook(source, read);
  const heads: SheetHead[] = [];
  for (const sheet of book.sheets) heads.push(await findHeader(sheet, kind, read));
  let choice = chooseSheets(heads);
  let columnA = false;
  if (choice.chosen.length === 0) {
    const apart = heads.flatMap((head) => wholeInColumnA(head, read) ?? []);
    columnA = apart.length > 0;
    if (columnA) {
      choice = chooseSheets(await Promise.all(apart.map((sheet) => findHeader(sheet, kind, read))));
    }
  }
  const leftOut = [...book.leftOut, ...choice.leftOut];
  if (choice.chosen.length > 0) return { chosen: choice.chosen, leftOut, columnA };
  const [nearest] = heads.map((head) => head.nearest).sort((a, b) => b.kept.length - a.kept.length);
  throw SiasnError.missingColumns(source.name, nearest?.missing ?? [], book.leftOut);
}

function droppedIn(reads: readonly ReadSheet[]): Record<string, number> {
  const dropped: Record<string, number> = {};
  for (const { scan } of reads) {
    for (const [column, count] of scan.privateCells) {
      if (count > 0) dropped[column] = (dropped[column] ?? 0) + count;
    }
  }
  return dropped;
}

async function* rowsOf(read: ReadSheet, header: readonly string[]): AsyncGenerator<TableRow> {
  const project = projectionOf(read, header);
  const merged = new MergedCells(read.sheet.merges());
  const { scan } = read;
  if (scan.kept !== null) {
    for (const row of scan.kept) {
      const whole = merged.fill(row);
      if (!scan.roles.has(row.row)) yield project(whole);
    }
    return;
  }
  for await (const row of rowsBelow(read.sheet, read.row)) {
    const whole = merged.fill(row);
    if (!scan.roles.has(row.row)) yield project(whole);
  }
}

/** The text a table was read from, for rows whose cells never leave it. */
function sourceIn(reads: readonly ReadSheet[]): Table["source"] {
  const [read] = reads;
  if (read?.sheet.form !== "TEXT") return null;
  return {
    headings: read.headings.map((heading) => heading?.trim() ?? ""),
    async *rows(numbers) {
      const rows: AsyncIterable<RawRow> | readonly RawRow[] =
        read.scan.kept ?? rowsBelow(read.sheet, read.row);
      for await (const { row, cells } of rows) {
        if (numbers.has(row)) yield { row, cells: [...cells] };
      }
    },
  };
}
