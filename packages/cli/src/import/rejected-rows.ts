import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { type Table, UNMENDED, writeSheet } from "@talenta/siasn";
import type { Client } from "../client.ts";

/** A row that stayed out, as the file had it (private columns excepted), and why. */
export interface RejectedRow {
  row: number;
  /** Name of its sheet; null where the file has one sheet or none. */
  sheet: string | null;
  columns: string[];
  /** Empty where the row was wider than its headings: its cells never left the file. */
  cells: (string | null)[];
  reasons: { column: string | null; message: string }[];
}

interface Page {
  myRegency: {
    import: {
      rejectedRows: {
        edges: { node: RejectedRow }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  };
}

const QUESTION = `query RejectedRows($id: ID!, $after: String) {
  myRegency { import(id: $id) { rejectedRows(first: 200, after: $after) {
    edges { node { row sheet columns cells reasons { column message } } }
    pageInfo { hasNextPage endCursor } } } } }`;

/** All rejected rows of an import, in the order of the file, page by page. */
export async function* rejectedRows(client: Client, id: string): AsyncGenerator<RejectedRow> {
  let after: string | null = null;
  do {
    const answer: Page = await client.send(QUESTION, { id, after });
    const page = answer.myRegency.import.rejectedRows;
    for (const { node } of page.edges) yield node;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

type Line = readonly (string | null)[];

/**
 * Writes the rejected rows in the file's own columns, with where they stood and the reasons behind them, ready to be
 * mended and imported. As .xlsx every cell is text; in .csv what a spreadsheet would change or run begins with an
 * apostrophe, which the reader takes off again. Rows wider than their headings are taken from the file itself, under
 * its own headings, and stay out until somebody empties their cell under `PERLU DIPERBAIKI`.
 *
 * @returns how many rows were written
 */
export async function writeRejected(
  client: Client,
  id: string,
  target: string,
  table: Pick<Table, "source">,
): Promise<number> {
  const rows = await all(rejectedRows(client, id));
  const wide = rows.some(({ columns, cells }) => cells.length < columns.length);
  const lines =
    wide && table.source !== null ? await fromTheFile(rows, table.source) : fromTheOwner(rows);
  if (/\.xlsx$/i.test(target)) await writeFile(target, await writeSheet(lines));
  else await writeText(target, lines);
  return rows.length;
}

function fromTheOwner(rows: readonly RejectedRow[]): Line[] {
  const [first] = rows;
  if (first === undefined) return [];
  const sheets = rows.some(({ sheet }) => sheet !== null);
  const where = (row: RejectedRow) => [String(row.row), ...(sheets ? [row.sheet] : [])];
  return [
    [...first.columns, "BARIS", ...(sheets ? ["LEMBAR"] : []), "ALASAN"],
    ...rows.map((row) => [...row.cells, ...where(row), reasonsOf(row)]),
  ];
}

async function fromTheFile(
  rows: readonly RejectedRow[],
  source: NonNullable<Table["source"]>,
): Promise<Line[]> {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const found = await all(source.rows(new Set(byNumber.keys())));
  const width = Math.max(source.headings.length, ...found.map(({ cells }) => cells.length));
  const filled = (cells: Line): Line => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => null),
  ];
  return [
    [...filled(source.headings), "BARIS", "ALASAN", UNMENDED],
    ...found.flatMap(({ row, cells }) => {
      const rejected = byNumber.get(row);
      if (rejected === undefined) return [];
      const shifted = rejected.cells.length < rejected.columns.length;
      const width = shifted ? String(cells.length) : null;
      return [[...filled(cells), String(row), reasonsOf(rejected), width]];
    }),
  ];
}

async function all<One>(some: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = [];
  for await (const one of some) list.push(one);
  return list;
}

function reasonsOf({ reasons }: RejectedRow): string {
  return reasons
    .map(({ column, message }) => (column === null ? message : `${column}: ${message}`))
    .join(" ");
}

/** What a spreadsheet would take for a number, a day or a time, and write back as another text. */
const CHANGED = /^\d/;
const UNCHANGED = /^(0|[1-9]\d{0,10})$/;

async function writeText(target: string, lines: readonly Line[]): Promise<void> {
  const [headings = [], ...rows] = lines;
  const kept = rows.map((line) => line.map(guarded));
  await pipeline(
    Readable.from([headings, ...kept]),
    stringify({ escape_formulas: true, bom: true }),
    createWriteStream(target),
  );
}

function guarded(cell: string | null): string | null {
  return cell !== null && CHANGED.test(cell) && !UNCHANGED.test(cell) ? `'${cell}` : cell;
}
