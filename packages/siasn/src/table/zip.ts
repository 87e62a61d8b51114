import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";

/** Beyond these an .xlsx is refused; real exports of 150,000 people stay far below. */
const ZIP_LIMITS = {
  entries: 2_000,
  /** Bytes unpacked, all parts together. */
  unpacked: 2_000_000_000,
  /** Unpacked to packed size of a part above 10 MB; spreadsheets reach 30, bombs 1000. */
  ratio: 200,
} as const;

const RATIO_FROM = 10_000_000;

/** One part of the archive. */
export interface ZipPart {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_SIZE = 22;
const COMMENT_LIMIT = 65_535;

/** Lists the parts of a zip archive from its central directory, without unpacking anything. */
export async function listParts(file: NamedBlob): Promise<Map<string, ZipPart>> {
  const broken = SiasnError.notASpreadsheet(file.name, "the file is damaged or cut short");
  const tailStart = Math.max(0, file.blob.size - END_SIZE - COMMENT_LIMIT);
  const tail = await viewOf(file.blob, tailStart, file.blob.size);
  let end = tail.byteLength - END_SIZE;
  while (end >= 0 && tail.getUint32(end, true) !== END_RECORD) end -= 1;
  if (end < 0) throw broken;
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > ZIP_LIMITS.entries) throw SiasnError.tooBig(file.name, `it holds ${count} parts`);
  if (start + size > file.blob.size) throw broken;
  const directory = await viewOf(file.blob, start, start + size);
  const parts = new Map<string, ZipPart>();
  let at = 0;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== CENTRAL_ENTRY)
      throw broken;
    const lengths = [28, 30, 32].map((field) => directory.getUint16(at + field, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    if (at + 46 + nameLength > directory.byteLength) throw broken;
    const name = new TextDecoder().decode(
      new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength),
    );
    const part = {
      name,
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      unpacked: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    };
    if ((directory.getUint16(at + 8, true) & 1) === 1)
      throw SiasnError.notASpreadsheet(file.name, "it is protected by a password");
    refuseBomb(file.name, part, (total += part.unpacked));
    parts.set(name, part);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Unpacks one part as a stream, counting what really comes out: the directory may lie. */
export async function* unpack(file: NamedBlob, part: ZipPart): AsyncGenerator<Uint8Array> {
  const broken = SiasnError.notASpreadsheet(file.name, `its part “${part.name}” is damaged`);
  const local = await viewOf(file.blob, part.offset, part.offset + 30);
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL_ENTRY) throw broken;
  const start = part.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.blob.slice(start, start + part.packed);
  if (part.method !== 0 && part.method !== 8) throw broken;
  const stream =
    part.method === 0
      ? packed.stream()
      : packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
  let unpacked = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => {
        throw broken;
      });
      if (chunk.done) return;
      unpacked += chunk.value.byteLength;
      refuseBomb(file.name, { ...part, unpacked }, unpacked);
      yield chunk.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function refuseBomb(name: string, part: ZipPart, total: number): void {
  const ratio = part.unpacked / Math.max(1, part.packed);
  if (total > ZIP_LIMITS.unpacked || (part.unpacked > RATIO_FROM && ratio > ZIP_LIMITS.ratio)) {
    throw SiasnError.tooBig(name, "it unpacks to far more than a spreadsheet would");
  }
}

async function viewOf(blob: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await blob.slice(start, end).arrayBuffer());
}
