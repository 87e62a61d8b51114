/** A table of a Markdown file: its headings, and every row as its cells. */
export interface MarkdownTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a Markdown file, in order. Cells hold no escaped bars. */
export function tablesOf(markdown: string): MarkdownTable[] {
  const tables: { headings: string[]; rows: string[][] }[] = [];
  let previous = "";
  for (const line of markdown.split("\n")) {
    if (line.startsWith("|") && !previous.startsWith("|")) {
      tables.push({ headings: cellsOf(line), rows: [] });
    } else if (line.startsWith("|") && !/^[|\s:-]+$/.test(line)) {
      tables.at(-1)?.rows.push(cellsOf(line));
    }
    previous = line;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
