import { say } from "@talenta/sentences";
import { Parser } from "htmlparser2";
import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";
import { encodingOf } from "./text-decoding.ts";
import { unpack, type ZipPart } from "./zip.ts";

/** What a reader of one part wants to hear; names come without namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Feeds one XML part through the listener, handing control back after every chunk.
 * A document type is refused: spreadsheets have none, and entities of one's own are how XML explodes.
 */
export async function* readXml(
  file: NamedBlob,
  part: ZipPart,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open?.(bare(name), attributes),
      ontext: (text) => listener.text?.(text),
      onclosetag: (name) => listener.close?.(bare(name)),
      onprocessinginstruction: (name) => {
        if (name.startsWith("!"))
          throw SiasnError.notASpreadsheet(file.name, say("file.documentType"));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let decoder: ReturnType<typeof decoderFor> | null = null;
  for await (const chunk of unpack(file, part)) {
    decoder ??= decoderFor(chunk);
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.end(decoder?.decode() ?? "");
  yield;
}

/** XML is UTF-8 or, with a byte order mark, UTF-16. */
function decoderFor(first: Uint8Array) {
  return new TextDecoder(encodingOf(first));
}

/** Reads one small part to its end. */
export async function readWhole(
  file: NamedBlob,
  part: ZipPart | undefined,
  listener: XmlListener,
): Promise<void> {
  if (part === undefined) return;
  for await (const _ of readXml(file, part, listener)) continue;
}
