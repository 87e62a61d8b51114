import { checkedText } from "@talenta/service";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { LARGEST_ATTACHMENT, requestErrors } from "./request.errors.ts";

const LONGEST_NAME = 200;
type Endings = readonly [usual: string, ...others: string[]];
/** Kinds of files taken, and how their names end. */
const KINDS: ReadonlyMap<string, Endings> = new Map([
  ["application/pdf", [".pdf"]],
  ["image/jpeg", [".jpg", ".jpeg"]],
  ["image/png", [".png"]],
]);
/** Folders, and characters that are not seen or turn what stands behind them around. */
const UNFIT_FOR_NAME = /[\\/\p{Cc}\p{Cf}\p{Cs}]/u;

/** A file that came with a request. */
export interface Attachment {
  /** As given; where it ends otherwise than its kind does, with that ending added: saved by its name, it opens as what it is. */
  readonly fileName: string;
  /** By the bytes, not the name. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** The bytes as base64. */
  readonly content: string;
}

/**
 * Looks at a file as it comes in.
 *
 * @throws BAD_USER_INPUT when it is no base64, empty, too large (naming size and limit), or anything but PDF,
 *   JPEG or PNG by its bytes
 */
export async function readAttachment(given: {
  readonly fileName: string;
  readonly content: string;
}): Promise<Attachment> {
  const unfit = (): Error => requestErrors.fileName(given.fileName.slice(0, 50));
  const fileName = checkedText(given.fileName, LONGEST_NAME, unfit);
  if (UNFIT_FOR_NAME.test(fileName)) throw unfit();
  const text = given.content.replaceAll(/\s/g, "");
  const size = Math.floor((text.replace(/=+$/, "").length * 3) / 4);
  if (size > LARGEST_ATTACHMENT) throw requestErrors.tooLarge(size);
  const bytes = Buffer.from(text, "base64");
  const content = bytes.toString("base64");
  // Buffer skips what it does not know; what comes back otherwise than it went in was no base64.
  if (bytes.length === 0 || content.replace(/=+$/, "") !== text.replace(/=+$/, "")) {
    throw requestErrors.notBase64();
  }
  const found = await fileTypeFromBuffer(bytes);
  const endings = found && KINDS.get(found.mime);
  if (!found || !endings) throw requestErrors.fileKind(found?.mime ?? null);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    fileName: withEnding(fileName, endings),
    mediaType: found.mime,
    size: bytes.length,
    sha256,
    content,
  };
}

function withEnding(fileName: string, endings: Endings): string {
  const lower = fileName.toLowerCase();
  return endings.some((ending) => lower.endsWith(ending)) ? fileName : `${fileName}${endings[0]}`;
}
