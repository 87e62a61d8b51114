import { isoCell, numberCell } from "./number-cell.ts";
import type { Book, Merge, NamedBlob, RawRow, Sheet } from "./raw.ts";
import { readWorkbook, unescapeText, type Workbook } from "./workbook.ts";
import { readXml, type XmlListener } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

/** Cells right of this column are left out: a hostile reference must not make a row of 16,384 cells. */
export const COLUMN_LIMIT = 1_000;
/** Merged cells remembered of one sheet at most. */
const MERGE_LIMIT = 200_000;

/**
 * Opens a workbook. Cells become text: days `yyyy-mm-dd`, percentages as shown, formulas their value; one without a
 * value stays as `=…`.
 */
export async function openXlsx(
  file: NamedBlob,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<Book> {
  const book = await readWorkbook(file, parts);
  const sheets = book.sheets.map(({ name, part }): Sheet => {
    let merges: Merge[] = [];
    return {
      name,
      form: "GRID",
      merges: () => merges,
      rows: () => {
        merges = [];
        return rowsOf(file, part, book, merges);
      },
    };
  });
  return { sheets, leftOut: book.leftOut };
}

async function* rowsOf(
  file: NamedBlob,
  part: ZipPart,
  book: Workbook,
  merges: Merge[],
): AsyncGenerator<readonly RawRow[]> {
  let batch: RawRow[] = [];
  const listener = rowListener(book, (row) => batch.push(row), merges);
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
  /** Null where there is none; a shared one may have no text. */
  formula: string | null;
  /** Whether a value is written, be it an empty text. */
  valued: boolean;
}

function rowListener(book: Workbook, emit: (row: RawRow) => void, merges: Merge[]): XmlListener {
  let row: RawRow = { row: 0, cells: [] };
  let cell: OpenCell = { column: -1, type: "n", style: 0, value: "", formula: null, valued: false };
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
          formula: null,
          valued: false,
        };
      } else if (name === "v" || name === "t") {
        reading = "value";
        cell.valued = true;
      } else if (name === "f") {
        reading = "formula";
        cell.formula = "";
      } else if (name === "row") {
        row = {
          row: attributes["r"] === undefined ? row.row + 1 : Number(attributes["r"]),
          cells: [],
        };
        if (attributes["hidden"] === "1" || attributes["hidden"] === "true") row.hidden = true;
        cell.column = -1;
      } else if (name === "mergeCell" && merges.length < MERGE_LIMIT) {
        const merge = mergeOf(attributes["ref"] ?? "");
        if (merge !== null) merges.push(merge);
      }
    },
    text(text) {
      if (reading === "value") cell.value += text;
      else if (reading === "formula") cell.formula = (cell.formula ?? "") + text;
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
  if (cell.formula !== null && !hasValue(cell, book)) return `=${cell.formula}`;
  if (cell.value === "") return null;
  switch (cell.type) {
    case "s":
      return book.strings[Number(cell.value)] ?? null;
    case "b":
      return cell.value === "1" ? "TRUE" : "FALSE";
    case "n":
      return numberCell(cell.value, book.styles.get(cell.style), book.from1904);
    case "d":
      return isoCell(cell.value);
    default: // inlineStr, str, e (#N/A)
      return unescapeText(cell.value);
  }
}

/** Writers that cannot work a formula out leave its value away, or put 0 and ask for it to be worked out. */
function hasValue(cell: OpenCell, book: Workbook): boolean {
  if (cell.type === "str") return cell.valued;
  return cell.value !== "" && !(book.unworked && cell.type === "n" && Number(cell.value) === 0);
}

/** A merge over several rows, by the column of its first cell; null for one within a row. */
function mergeOf(range: string): Merge | null {
  const [from = "", to = ""] = range.split(":");
  const [top, bottom] = [rowNumber(from), rowNumber(to)];
  return bottom > top ? { top, bottom, column: columnNumber(from) } : null;
}

const rowNumber = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0);

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
