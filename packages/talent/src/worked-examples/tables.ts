/** A table of a Markdown file: the heading it stands under, those of its columns, and every row as its cells. */
export interface MarkdownTable {
  readonly section: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a Markdown file, in order. Cells hold no escaped bars. */
export function tablesOf(markdown: string): MarkdownTable[] {
  const tables: { section: string; headings: string[]; rows: string[][] }[] = [];
  let section = "";
  let previous = "";
  for (const line of markdown.split("\n")) {
    if (line.startsWith("#")) section = line.replace(/^#+ /, "");
    if (line.startsWith("|") && !previous.startsWith("|")) {
      tables.push({ section, headings: cellsOf(line), rows: [] });
    } else if (line.startsWith("|") && !/^[|\s:-]+$/.test(line)) {
      tables.at(-1)?.rows.push(cellsOf(line));
    }
    previous = line;
  }
  return tables;
}

/** The table under a heading that has this column, both by their English words. Throws when there is none. */
export function tableNamed(
  tables: readonly MarkdownTable[],
  section: string,
  column: string,
): MarkdownTable {
  const found = tables.find(
    (table) => english(table.section) === section && table.headings.map(english).includes(column),
  );
  if (found === undefined) {
    throw new Error(`There must be a table with the column "${column}" under "${section}".`);
  }
  return found;
}

/** Of words in both languages the English ones: `Kinerja · Performance`. */
function english(words: string): string {
  return words.split(" · ").at(-1) ?? "";
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
