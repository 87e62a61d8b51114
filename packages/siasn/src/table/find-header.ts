import type { FileKind } from "../kind/column.ts";
import type { HeadingReader } from "../heading/read-heading.ts";
import { type HeaderMap, type Heading, mapHeader, twoRowHeadings } from "./header.ts";
import { isBlank, isBlankCell, type RawRow, type Sheet } from "./raw.ts";

/** Titles and explanations may stand above the headings, this many rows at most. */
const HEADER_WITHIN = 20;

/** The headings of a sheet and where its rows begin. */
export interface FoundHeader {
  readonly header: HeaderMap;
  /** As the file writes them. */
  readonly headings: readonly Heading[];
  /** The last row of the headings. */
  readonly row: number;
}

/** What was found in the first rows of a sheet: its headings, or the nearest to headings there is. */
export interface SheetHead {
  readonly sheet: Sheet;
  readonly found: FoundHeader | null;
  readonly nearest: HeaderMap;
  readonly first: readonly RawRow[];
}

/** Looks for the row, or the two rows, that name all required columns and the most of the others. */
export async function findHeader(
  sheet: Sheet,
  kind: FileKind,
  read: HeadingReader,
): Promise<SheetHead> {
  const first = await firstRows(sheet);
  let found: FoundHeader | null = null;
  let nearest = mapHeader(kind, [], read);
  const consider = (headings: readonly Heading[], row: number, width: number): void => {
    const mapped = mapHeader(kind, headings, read);
    const header = sheet.form === "TEXT" ? { ...mapped, width } : withoutEnd(mapped, headings);
    if (header.missing.length > 0) {
      if (known(header) > known(nearest)) nearest = header;
    } else if (found === null || known(header) > known(found.header)) {
      found = { header, headings, row };
    }
  };
  for (const [at, row] of first.entries()) {
    consider(row.cells, row.row, row.cells.length);
    const next = first[at + 1];
    if (next?.row !== row.row + 1) continue;
    const single = mapHeader(kind, row.cells, read);
    if (!goesOn(single, next)) continue;
    const headings = twoRowHeadings(row.cells, next.cells, read);
    consider(headings, next.row, Math.max(row.cells.length, next.cells.length));
  }
  return { sheet, found, nearest, first };
}

const known = (header: HeaderMap): number => header.kept.length + header.private.length;

/** A second row of headings says nothing new under what the first one names for good. */
function goesOn(single: HeaderMap, next: RawRow): boolean {
  return single.kept.every(
    ({ column, position }) => !column.required || !/\d/.test(next.cells[position] ?? ""),
  );
}

/** Blank headings right of the last one are no columns of a grid. */
function withoutEnd(header: HeaderMap, headings: readonly Heading[]): HeaderMap {
  const width = headings.findLastIndex((heading) => !isBlankCell(heading)) + 1;
  return { ...header, width, unnamed: header.unnamed.filter((position) => position < width) };
}

async function firstRows(sheet: Sheet): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows()) {
    rows.push(...batch.filter((row) => !isBlank(row)).slice(0, HEADER_WITHIN - rows.length));
    if (rows.length >= HEADER_WITHIN) break;
  }
  return rows;
}
