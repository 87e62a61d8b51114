import type { HeadingReader } from "../heading/read-heading.ts";
import { CsvTokens, UnclosedQuoteError } from "./csv-tokens.ts";
import { delimiterOf } from "./csv.ts";
import type { SheetHead } from "./find-header.ts";
import { isBlankCell, type RawRow, type Sheet } from "./raw.ts";

/**
 * A sheet in which every row stands whole in its first cell, as when a spreadsheet opens a text file that parts its
 * cells with another sign; null where the first cells hold no headings.
 */
export function wholeInColumnA({ sheet, first }: SheetHead, read: HeadingReader): Sheet | null {
  const lines = first.flatMap(({ cells }) => (alone(cells) ? [cells[0] ?? ""] : []));
  if (lines.length === 0) return null;
  const delimiter = delimiterOf(lines, read);
  const some = lines.some(
    (line) => cellsOf(line, delimiter).filter((cell) => read(cell)).length > 1,
  );
  if (!some) return null;
  return {
    name: sheet.name,
    form: "TEXT",
    merges: () => [],
    async *rows() {
      for await (const batch of sheet.rows()) yield batch.map((row) => takenApart(row, delimiter));
    },
  };
}

function takenApart(row: RawRow, delimiter: string): RawRow {
  const [whole, ...others] = row.cells;
  if (isBlankCell(whole)) return row;
  // What the spreadsheet parted by its own sign makes the row too wide, and that is told.
  return {
    ...row,
    cells: [...cellsOf(whole ?? "", delimiter), ...others.filter((cell) => !isBlankCell(cell))],
  };
}

function cellsOf(line: string, delimiter: string): string[] {
  try {
    return new CsvTokens(delimiter).push(line, true).flat();
  } catch (error) {
    if (error instanceof UnclosedQuoteError) return line.split(delimiter);
    throw error;
  }
}

function alone(cells: RawRow["cells"]): boolean {
  return !isBlankCell(cells[0]) && cells.slice(1).every((cell) => isBlankCell(cell));
}
