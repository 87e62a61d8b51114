import type { FileKind } from "../columns/column.ts";
import { columnOf } from "../columns/columns.ts";
import { SiasnError } from "../errors.ts";
import { CsvTokens, UnclosedQuoteError } from "./csv-tokens.ts";
import type { NamedBlob, RawRow, Sheet } from "./raw.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD_BYTES = 65_536;

/** Opens a csv file: finds its encoding from its first bytes and its delimiter from its headings. */
export async function openCsv(file: NamedBlob, kind: FileKind): Promise<Sheet> {
  const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.includes("\0")) throw SiasnError.notASpreadsheet(file.name, "it holds binary data");
  if (/^\s*</.test(text)) throw SiasnError.notASpreadsheet(file.name, "it is a web page or XML");
  const delimiter = delimiterOf(text, kind);
  return () => rowsOf(file, encoding, delimiter);
}

/** UTF-8 unless a byte order mark or invalid bytes say otherwise. */
function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The delimiter that finds most headings of this kind in the first lines; a comma when none does. */
function delimiterOf(text: string, kind: FileKind): string {
  const lines = text.split(/\r\n|\n|\r/, 20);
  const hits = (delimiter: string): number =>
    Math.max(
      ...lines.map((line) => {
        const headings = line.split(delimiter).map((heading) => heading.replaceAll('"', ""));
        return new Set(
          headings.map((heading) => columnOf(kind, heading)).filter((column) => column !== null),
        ).size;
      }),
    );
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: hits(delimiter) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

async function* rowsOf(
  file: NamedBlob,
  encoding: string,
  delimiter: string,
): AsyncGenerator<readonly RawRow[]> {
  const decoder = new TextDecoder(encoding);
  const tokens = new CsvTokens(delimiter);
  let row = 0;
  const rowsIn = (text: string, last: boolean): RawRow[] => {
    try {
      return tokens.push(text, last).map((cells) => ({ row: (row += 1), cells }));
    } catch (error) {
      if (!(error instanceof UnclosedQuoteError)) throw error;
      const why = `a quotation mark opened after row ${row} is never closed`;
      throw SiasnError.notASpreadsheet(file.name, why);
    }
  };
  for await (const chunk of file.blob.stream()) {
    yield rowsIn(decoder.decode(chunk, { stream: true }), false);
  }
  yield rowsIn(decoder.decode(), true);
}
