/** How the letters of a text file are written; UTF-8 stands for Windows letters too, line by line. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A line of text is shorter; what is longer is decoded where it is. */
const LONGEST_LINE = 1_000_000;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Finds the encoding from the first bytes: a byte order mark, or the zeros every other byte of UTF-16 has. */
export function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.floor(Math.min(head.length, 512) / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  // Headings are letters that need one byte, so that the other one is zero almost always.
  if (pairs >= 2 && odd > pairs * 0.7 && even < pairs * 0.1) return "utf-16le";
  if (pairs >= 2 && even > pairs * 0.7 && odd < pairs * 0.1) return "utf-16be";
  return "utf-8";
}

/**
 * The text of a file, piece by piece. A line that is no UTF-8 is read in Windows letters (1252), wherever it stands:
 * offices paste files of both kinds together.
 */
export async function* textOf(blob: Blob, encoding: Encoding): AsyncGenerator<string> {
  if (encoding !== "utf-8") {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of blob.stream()) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
    return;
  }
  let rest = new Uint8Array();
  let first = true;
  for await (const chunk of blob.stream()) {
    const end = endOfLines(chunk);
    if (end === 0 && rest.length + chunk.length <= LONGEST_LINE) {
      rest = joined(rest, chunk);
      continue;
    }
    // Only the line that the last piece began is copied.
    const begun = rest.length === 0 ? 0 : endOfFirstLine(chunk);
    const text =
      (begun === 0 ? "" : decoded(joined(rest, chunk.subarray(0, begun)))) +
      decoded(chunk.subarray(begun, end));
    rest = chunk.slice(Math.max(begun, end));
    yield first && text.startsWith("\ufeff") ? text.slice(1) : text;
    first = false;
  }
  const text = decoded(rest);
  yield first && text.startsWith("\ufeff") ? text.slice(1) : text;
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const WINDOWS = new TextDecoder("windows-1252");

function decoded(bytes: Uint8Array): string {
  return bytes.length === 0 ? "" : (utf8Of(bytes) ?? lineByLine(bytes));
}

function lineByLine(bytes: Uint8Array): string {
  let text = "";
  let from = 0;
  while (from < bytes.length) {
    let to = from;
    while (to < bytes.length && !endsLine(bytes[to])) to += 1;
    const line = bytes.subarray(from, to + 1);
    text += utf8Of(line) ?? WINDOWS.decode(line);
    from = to + 1;
  }
  return text;
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return null;
  }
}

/** Where the last whole line ends; 0 where none does. */
function endOfLines(bytes: Uint8Array): number {
  return Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1;
}

/** Where the first line ends; everything, where none does. */
function endOfFirstLine(bytes: Uint8Array): number {
  const at = bytes.findIndex(endsLine);
  return at === -1 ? bytes.length : at + 1;
}

function endsLine(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
