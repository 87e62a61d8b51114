import { say } from "@talenta/sentences";
import type { HeadingReader } from "../heading/read-heading.ts";
import { SiasnError } from "../errors.ts";
import { CsvTokens, UnclosedQuoteError } from "./csv-tokens.ts";
import type { Book, NamedBlob, RawRow } from "./raw.ts";
import { encodingOf, textOf } from "./text-decoding.ts";

/** What may part the cells of a line. */
const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD_BYTES = 65_536;
const HEAD_LINES = 20;

/** Opens a csv file: finds its encoding from its first bytes and its delimiter from its headings. */
export async function openCsv(file: NamedBlob, read: HeadingReader): Promise<Book> {
  const head = file.blob.slice(0, HEAD_BYTES);
  const encoding = encodingOf(new Uint8Array(await head.arrayBuffer()));
  const text = (await Array.fromAsync(textOf(head, encoding))).join("");
  if (text.includes("\0")) throw SiasnError.notASpreadsheet(file.name, say("file.binary"));
  const delimiter = delimiterOf(text.split(/\r\n|\n|\r/, HEAD_LINES), read);
  return {
    sheets: [
      {
        name: null,
        form: "TEXT",
        rows: () => rowsOf(file, textOf(file.blob, encoding), delimiter),
        merges: () => [],
      },
    ],
    leftOut: [],
  };
}

/** The delimiter that finds most headings in the first lines; a comma when none does. */
export function delimiterOf(lines: readonly string[], read: HeadingReader): string {
  const hits = (delimiter: string): number =>
    Math.max(
      ...lines.map((line) => {
        const headings = line.split(delimiter).map((heading) => heading.replaceAll('"', ""));
        const columns = headings.flatMap((heading) => {
          const meaning = read(heading);
          return meaning === null || meaning === "UNREAD" ? [] : meaning.columns;
        });
        return new Set(columns).size;
      }),
    );
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: hits(delimiter) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

async function* rowsOf(
  file: NamedBlob,
  pieces: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly RawRow[]> {
  const tokens = new CsvTokens(delimiter);
  let row = 0;
  const rowsIn = (text: string, last: boolean): RawRow[] => {
    try {
      return tokens.push(text, last).map((cells) => ({ row: (row += 1), cells }));
    } catch (error) {
      if (!(error instanceof UnclosedQuoteError)) throw error;
      const why = say("file.quoteNeverClosed", { row });
      throw SiasnError.notASpreadsheet(file.name, why);
    }
  };
  for await (const piece of pieces) yield rowsIn(piece, false);
  yield rowsIn("", true);
}
