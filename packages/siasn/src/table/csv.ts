import { parse } from "#csv-parse";
import type { FileKind } from "../columns/column.ts";
import { columnOf } from "../columns/columns.ts";
import { SiasnError } from "../errors.ts";
import type { NamedBlob, RawRow, Sheet } from "./raw.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD_BYTES = 65_536;
/** A single row above this many characters is an unclosed quotation mark, not a row. */
const ROW_LIMIT = 1_000_000;

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
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: ROW_LIMIT,
  });
  let failure: Error | null = null;
  parser.on("error", (error) => {
    failure = error;
  });
  let row = 0;
  const drain = (): RawRow[] => {
    const batch: RawRow[] = [];
    for (
      let cells = parser.read() as string[] | null;
      cells !== null;
      cells = parser.read() as string[] | null
    ) {
      row += 1;
      batch.push({ row, cells });
    }
    return batch;
  };
  const decoder = new TextDecoder(encoding);
  const unreadable = (): SiasnError =>
    SiasnError.notASpreadsheet(
      file.name,
      `a quotation mark opened after row ${row} is never closed`,
    );
  for await (const chunk of file.blob.stream()) {
    parser.write(decoder.decode(chunk, { stream: true }));
    const batch = drain();
    if (failure !== null) throw unreadable();
    yield batch;
  }
  const ended = new Promise<void>((resolve) => {
    parser.once("end", resolve);
    parser.once("error", () => resolve());
  });
  parser.end(decoder.decode());
  const last = drain();
  parser.resume(); // lets "end" come
  await ended;
  if (failure !== null) throw unreadable();
  yield last;
}
