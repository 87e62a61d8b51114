import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import type { Client } from "../client.ts";

/** A row that stayed out, as the file had it (private columns excepted), and why. */
export interface RejectedRow {
  row: number;
  columns: string[];
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
    edges { node { row columns cells reasons { column message } } }
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

const inWords = ({ column, message }: RejectedRow["reasons"][number]): string =>
  column === null ? message : `${column}: ${message}`;

/**
 * Writes the rejected rows as .csv in the file's own columns, with the row number and the reasons
 * behind them, ready to be mended and imported. Cells a spreadsheet would take for formulas begin with
 * an apostrophe, which the reader takes off again.
 *
 * @returns how many rows were written
 */
export async function writeRejected(client: Client, id: string, target: string): Promise<number> {
  let count = 0;
  async function* lines(): AsyncGenerator<(string | number | null)[]> {
    for await (const row of rejectedRows(client, id)) {
      if (count === 0) yield [...row.columns, "BARIS", "ALASAN"];
      count += 1;
      yield [...row.cells, row.row, row.reasons.map(inWords).join(" ")];
    }
  }
  await pipeline(
    Readable.from(lines()),
    stringify({ escape_formulas: true }),
    createWriteStream(target),
  );
  return count;
}
