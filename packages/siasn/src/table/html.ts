import { say } from "@talenta/sentences";
import { Parser } from "htmlparser2";
import { SiasnError } from "../errors.ts";
import { GridRows } from "./grid-rows.ts";
import type { Book, NamedBlob, RawRow, Sheet } from "./raw.ts";
import { encodingOf, textOf } from "./text-decoding.ts";

const HEAD_BYTES = 4_096;
/** Elements whose text nobody sees. */
const UNSEEN = new Set(["script", "style", "title", "noscript", "template"]);

/** Opens a web page whose tables hold the rows, as systems hand it out under a name ending in .xls. */
export async function openHtml(file: NamedBlob): Promise<Book> {
  const tables = new Set<number>();
  for await (const rows of rowsOf(file, null)) for (const { table } of rows) tables.add(table);
  if (tables.size === 0) throw SiasnError.notASpreadsheet(file.name, say("file.webPage"));
  const sheets = [...tables]
    .sort((a, b) => a - b)
    .map((table): Sheet => ({
      name: `table ${table + 1}`,
      form: "GRID",
      rows: () => rowsOf(file, table),
      merges: () => [], // every row has them already
    }));
  return { sheets, leftOut: [] };
}

type TableRowOf = RawRow & { readonly table: number };

async function* rowsOf(
  file: NamedBlob,
  only: number | null,
): AsyncGenerator<readonly TableRowOf[]> {
  let batch: TableRowOf[] = [];
  const parser = tableParser((row) => {
    if (only === null || row.table === only) batch.push(row);
  });
  const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
  for await (const piece of textOf(file.blob, encodingOf(head))) {
    parser.write(piece);
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
  parser.end();
  yield batch;
}

interface OpenTable {
  readonly table: number;
  readonly grid: GridRows;
  row: number;
  inRow: boolean;
  cell: { text: string; across: number; down: number } | null;
}

/** A table within a cell is one of its own; what it says is not said by the cell. */
function tableParser(emit: (row: TableRowOf) => void): Parser {
  const open: OpenTable[] = [];
  let count = 0;
  let unseen = 0;
  const endCell = (table: OpenTable): void => {
    if (table.cell === null) return;
    const { text, across, down } = table.cell;
    table.grid.cell(text.replaceAll(/[^\S\n]+/g, " ").trim() || null, { across, down });
    table.cell = null;
  };
  const endRow = (table: OpenTable): void => {
    endCell(table);
    if (!table.inRow) return;
    emit({ ...table.grid.end(), table: table.table });
    table.inRow = false;
  };
  return new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === "table") {
        open.push({ table: count, grid: new GridRows(), row: 0, inRow: false, cell: null });
        count += 1;
      }
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === "tr") {
        endRow(table);
        table.row += 1;
        table.inRow = true;
        table.grid.begin(table.row, /display\s*:\s*none/i.test(attributes["style"] ?? ""));
      } else if ((name === "td" || name === "th") && table.inRow) {
        endCell(table);
        const reach = (given: string | undefined): number => Math.max(1, Number(given ?? 1) || 1);
        table.cell = {
          text: "",
          across: reach(attributes["colspan"]),
          down: reach(attributes["rowspan"]),
        };
      } else if (name === "br" && table.cell !== null) table.cell.text += "\n";
    },
    ontext(text) {
      const cell = open.at(-1)?.cell;
      if (cell != null && unseen === 0) cell.text += text.replaceAll("\n", " ");
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      const table = open.at(-1);
      if (table === undefined) return;
      if (name === "td" || name === "th") endCell(table);
      else if (name === "tr") endRow(table);
      else if (name === "table") {
        endRow(table);
        open.pop();
      }
    },
  });
}
