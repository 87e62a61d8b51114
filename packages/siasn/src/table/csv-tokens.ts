import Papa from "papaparse";

/** A quotation mark that no other one closes. */
export class UnclosedQuoteError extends Error {}

/** A single record above this many characters is an unclosed quotation mark, not a record. */
const RECORD_LIMIT = 1_000_000;

/**
 * Cuts csv text (RFC 4180) into records as it comes in, in pieces of any size. Forgiving where files
 * are sloppy: any line ending, mixed too; records of any length; a quotation mark inside a field stands
 * for itself. A lone carriage return is a line feed, inside quotation marks as well.
 */
export class CsvTokens {
  private readonly parser: Papa.Parser;
  /** A record not yet complete. */
  private rest = "";

  constructor(delimiter: string) {
    this.parser = new Papa.Parser({ delimiter, newline: "\n" });
  }

  /**
   * Takes the next piece of text and answers the records it completes; `last` completes the file.
   * @throws {UnclosedQuoteError}
   */
  push(piece: string, last = false): string[][] {
    const text = withLineFeeds(this.rest + piece, last);
    // Papa's own streams differ between Node and browser and read bytes; its parser, given text and
    // told that the last record may be incomplete, works in both.
    const { data, meta }: Papa.ParseResult<string[]> = this.parser.parse(text, 0, true);
    this.rest = text.slice(meta.cursor);
    if (this.rest.length > RECORD_LIMIT || (last && this.rest !== ""))
      throw new UnclosedQuoteError();
    for (const record of data) dropCarriageReturn(record);
    return data;
  }
}

/** Ends every line in a line feed, with or without a carriage return before it. */
function withLineFeeds(text: string, last: boolean): string {
  if (!last) return text.replaceAll(/\r(?!\n|$)/g, "\n"); // one at the end waits for what follows it
  const lines = text.replaceAll(/\r(?!\n)/g, "\n");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}

/** What is left of CR LF when the line feed ended the record. */
function dropCarriageReturn(record: string[]): void {
  const end = record.at(-1);
  if (end?.endsWith("\r") === true) record[record.length - 1] = end.slice(0, -1);
}
