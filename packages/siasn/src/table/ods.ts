import { say } from "@talenta/sentences";
import { numberText } from "../cell/number.ts";
import { SiasnError } from "../errors.ts";
import { GridRows } from "./grid-rows.ts";
import { isoCell, percentCell } from "./number-cell.ts";
import type { Book, LeftOut, NamedBlob, RawRow, Sheet } from "./raw.ts";
import { readWhole, readXml, type XmlListener } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

/** A row written once for many: beyond this a file is made to exhaust its reader. */
const REPEATED_LIMIT = 10_000;
const ROW_LIMIT = 1_048_576;

/** Opens an OpenDocument spreadsheet (.ods): its visible sheets, cells as text as in a workbook of Excel. */
export async function openOds(file: NamedBlob, parts: ReadonlyMap<string, ZipPart>): Promise<Book> {
  const content = parts.get("content.xml");
  if (content === undefined) throw SiasnError.notASpreadsheet(file.name, say("file.noWorkbook"));
  await refuseLocked(file, parts.get("meta-inf/manifest.xml"));
  const tables = await tablesOf(file, content);
  const sheets: Sheet[] = [];
  const leftOut: LeftOut[] = [];
  for (const [place, { name, hidden }] of tables.entries()) {
    if (hidden) leftOut.push({ name, why: say("file.sheetHidden") });
    else {
      sheets.push({
        name,
        form: "GRID",
        rows: () => rowsOf(file, content, place),
        merges: () => [], // every row has them already
      });
    }
  }
  if (sheets.length === 0) throw SiasnError.notASpreadsheet(file.name, say("file.noVisibleSheet"));
  return { sheets, leftOut };
}

async function refuseLocked(file: NamedBlob, manifest: ZipPart | undefined): Promise<void> {
  await readWhole(file, manifest, {
    open: (name) => {
      if (name === "encryption-data")
        throw SiasnError.notASpreadsheet(file.name, say("file.password"));
    },
  });
}

async function tablesOf(
  file: NamedBlob,
  content: ZipPart,
): Promise<{ name: string; hidden: boolean }[]> {
  const tables: { name: string; hidden: boolean }[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let depth = 0;
  await readWhole(file, content, {
    open: (name, attributes) => {
      if (name === "style") style = attributes["style:name"] ?? "";
      if (name === "table-properties" && attributes["table:display"] === "false") {
        hiddenStyles.add(style);
      }
      if (name !== "table" || (depth += 1) > 1) return;
      tables.push({
        name: attributes["table:name"] ?? "",
        hidden: hiddenStyles.has(attributes["table:style-name"] ?? ""),
      });
    },
    close: (name) => {
      if (name === "table") depth -= 1;
    },
  });
  return tables;
}

async function* rowsOf(
  file: NamedBlob,
  content: ZipPart,
  place: number,
): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = [];
  const listener = tableListener(file, place, (row) => batch.push(row));
  for await (const _ of readXml(file, content, listener)) {
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
}

type Attributes = Readonly<Record<string, string>>;

function tableListener(file: NamedBlob, place: number, emit: (row: RawRow) => void): XmlListener {
  const grid = new GridRows();
  let table = -1;
  let depth = 0;
  let number = 1;
  let rowsAlike = 1;
  let cell: { attributes: Attributes; text: string; paragraphs: number } | null = null;
  /** Within a comment or a drawing, whose text is not the cell's. */
  let aside = 0;
  const here = (): boolean => depth === 1 && table === place;
  return {
    open(name, attributes) {
      if (name === "table") {
        depth += 1;
        if (depth === 1) table += 1;
      }
      if (!here()) return;
      if (name === "annotation" || name === "shape" || name === "frame") aside += 1;
      if (aside > 0) return;
      if (name === "table-row") {
        rowsAlike = Number(attributes["table:number-rows-repeated"] ?? 1);
        grid.begin(number, /collapse|filter/.test(attributes["table:visibility"] ?? ""));
      } else if (name === "table-cell") cell = { attributes, text: "", paragraphs: 0 };
      else if (name === "covered-table-cell") {
        const times = Number(attributes["table:number-columns-repeated"] ?? 1);
        for (let left = Math.min(times, ROW_LIMIT); left > 0; left -= 1) grid.covered();
      } else if (cell !== null) {
        if (name === "p" && (cell.paragraphs += 1) > 1) cell.text += "\n";
        if (name === "s") cell.text += " ".repeat(Math.min(Number(attributes["text:c"] ?? 1), 100));
        if (name === "tab") cell.text += "\t";
        if (name === "line-break") cell.text += "\n";
      }
    },
    text(text) {
      if (cell !== null && aside === 0 && here()) cell.text += text;
    },
    close(name) {
      if (here()) {
        if (name === "annotation" || name === "shape" || name === "frame") aside -= 1;
        else if (aside === 0 && name === "table-cell" && cell !== null) {
          endCell(cell.attributes, cell.text);
          cell = null;
        } else if (aside === 0 && name === "table-row") endRow();
      }
      if (name === "table") depth -= 1;
    },
  };

  function endCell(attributes: Attributes, text: string): void {
    const value = valueOf(attributes, text);
    const times = Number(attributes["table:number-columns-repeated"] ?? 1);
    if (times > 1) grid.repeated(value, times);
    else {
      grid.cell(value, {
        down: Number(attributes["table:number-rows-spanned"] ?? 1),
        // The cells it covers are written on their own.
      });
    }
  }

  function endRow(): void {
    const row = grid.end();
    const written = row.cells.length === 0 ? 0 : rowsAlike;
    if (written > REPEATED_LIMIT) throw SiasnError.tooBig(file.name, say("file.endlessRow"));
    for (let at = 0; at < written; at += 1) emit({ ...row, row: number + at });
    number += rowsAlike;
  }
}

/** What a cell says, by its type; formulas have their value beside them. */
function valueOf(attributes: Attributes, text: string): string | null {
  const value = attributes["office:value"] ?? "";
  if (attributes["calcext:value-type"] === "error") return "#VALUE!";
  switch (attributes["office:value-type"] ?? "string") {
    case "float":
    case "currency":
      return numberText(value);
    case "percentage":
      return percentCell(Number(value));
    case "date":
      return isoCell(attributes["office:date-value"] ?? text);
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? "TRUE" : "FALSE";
    default: {
      if (text !== "") return text;
      const formula = attributes["table:formula"];
      return formula === undefined ? null : `=${formula}`;
    }
  }
}
