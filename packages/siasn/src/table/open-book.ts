import { say } from "@talenta/sentences";
import type { HeadingReader } from "../heading/read-heading.ts";
import { SiasnError } from "../errors.ts";
import { openCsv } from "./csv.ts";
import { openHtml } from "./html.ts";
import { openOds } from "./ods.ts";
import type { Book, NamedBlob } from "./raw.ts";
import { encodingOf, textOf } from "./text-decoding.ts";
import { openXlsx } from "./xlsx.ts";
import { listParts } from "./zip.ts";

const HEAD_BYTES = 4_096;

/**
 * Opens a file as sheets of rows. The bytes decide, not the ending of the name.
 * @throws {SiasnError} when it is nothing that can be read
 */
export async function openBook(source: NamedBlob, read: HeadingReader): Promise<Book> {
  const head = source.blob.slice(0, HEAD_BYTES);
  const bytes = new Uint8Array(await head.arrayBuffer());
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && (c === 0x03 || c === 0x05)) {
    const parts = await listParts(source);
    return parts.has("content.xml") && !parts.has("[content_types].xml")
      ? openOds(source, parts)
      : openXlsx(source, parts);
  }
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw SiasnError.notASpreadsheet(source.name, say("file.oldXls"));
  }
  const text = (await Array.fromAsync(textOf(head, encodingOf(bytes)))).join("");
  return /^\s*</.test(text) ? openHtml(source) : openCsv(source, read);
}
