import { daySerial, numberText } from "../cell/number.ts";
import type { NamedBlob, RawRow, Sheet } from "./raw.ts";
import { readWorkbook, unescapeText, type Workbook } from "./workbook.ts";
import { readXml, type XmlListener } from "./xml.ts";
import { listParts, type ZipPart } from "./zip.ts";

/** Cells right of this column are left out: a hostile reference must not make a row of 16,384 cells. */
const COLUMN_LIMIT = 1_000;

/** Opens a workbook: its visible sheets, in order. Cells become text, days `yyyy-mm-dd`, formulas stay text. */
export async function openXlsx(file: NamedBlob): Promise<Sheet[]> {
  const book = await readWorkbook(file, await listParts(file));
  return book.sheets.map(
    ({ part }) =>
      () =>
        rowsOf(file, part, book),
  );
}

async function* rowsOf(
  file: NamedBlob,
  part: ZipPart,
  book: Workbook,
): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = [];
  const listener = rowListener(book, (row) => batch.push(row));
  for await (const _ of readXml(file, part, listener)) {
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string;
}

function rowListener(book: Workbook, emit: (row: RawRow) => void): XmlListener {
  let row: RawRow = { row: 0, cells: [] };
  let cell: OpenCell = { column: -1, type: "n", style: 0, value: "", formula: "" };
  let reading: "value" | "formula" | null = null;
  return {
    open(name, attributes) {
      if (name === "c") {
        const column =
          attributes["r"] === undefined ? cell.column + 1 : columnNumber(attributes["r"]);
        cell = {
          column,
          type: attributes["t"] ?? "n",
          style: Number(attributes["s"] ?? 0),
          value: "",
          formula: "",
        };
      } else if (name === "v" || name === "t") reading = "value";
      else if (name === "f") reading = "formula";
      else if (name === "row") {
        row = {
          row: attributes["r"] === undefined ? row.row + 1 : Number(attributes["r"]),
          cells: [],
        };
        cell.column = -1;
      }
    },
    text(text) {
      if (reading !== null) cell[reading] += text;
    },
    close(name) {
      reading = null;
      if (name === "row") emit(row);
      if (name !== "c" || cell.column < 0 || cell.column >= COLUMN_LIMIT) return;
      while (row.cells.length < cell.column) row.cells.push(null);
      row.cells[cell.column] = textOfCell(cell, book);
    },
  };
}

function textOfCell(cell: OpenCell, book: Workbook): string | null {
  if (cell.formula !== "") return `=${cell.formula}`;
  if (cell.value === "") return null;
  switch (cell.type) {
    case "s":
      return book.strings[Number(cell.value)] ?? null;
    case "b":
      return cell.value === "1" ? "TRUE" : "FALSE";
    case "n":
      return book.dateStyles.has(cell.style)
        ? (daySerial(cell.value, book.from1904) ?? numberText(cell.value))
        : numberText(cell.value);
    default: // inlineStr, str, d (ISO day), e (#N/A)
      return unescapeText(cell.value);
  }
}

/** `AB12` → 27. */
function columnNumber(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
