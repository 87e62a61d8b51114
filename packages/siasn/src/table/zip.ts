import { say } from "@talenta/sentences";
import {
  BlobReader,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";
import { SiasnError } from "../errors.ts";
import type { NamedBlob } from "./raw.ts";

/**
 * Beyond these an .xlsx is refused; real exports of 150,000 people stay far below. They are held
 * against what the directory states, and a part is cut off where it unpacks to more than that.
 */
const ZIP_LIMITS = {
  entries: 2_000,
  /** Bytes unpacked, all parts together. */
  unpacked: 2_000_000_000,
  /** Unpacked to packed size of a part above 10 MB; spreadsheets reach 30, bombs 1000. */
  ratio: 200,
} as const;

const RATIO_FROM = 10_000_000;

/** Writers that fill their headers carelessly are read: the directory counts. */
const READING = { strictness: "tolerant", useWebWorkers: false } as const;

/** One part of the archive. */
export type ZipPart = FileEntry;

/**
 * Lists the parts of a zip archive from its central directory, without unpacking anything, by their paths in lower
 * case: some writers part folders with backslashes, and names agree whatever their case.
 */
export async function listParts(file: NamedBlob): Promise<Map<string, ZipPart>> {
  const parts = new Map<string, ZipPart>();
  let count = 0;
  let total = 0;
  for await (const entry of entriesOf(file)) {
    if ((count += 1) > ZIP_LIMITS.entries)
      throw SiasnError.tooBig(file.name, say("file.tooManyParts", { most: ZIP_LIMITS.entries }));
    if (entry.encrypted) throw SiasnError.notASpreadsheet(file.name, say("file.password"));
    if (entry.directory) continue;
    refuseBomb(file.name, entry, (total += entry.uncompressedSize));
    parts.set(pathOf(entry.filename), entry);
  }
  return parts;
}

/** A path inside an archive as it is compared. */
export function pathOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

async function* entriesOf(file: NamedBlob) {
  const entries = new ZipReader(new BlobReader(file.blob), READING).getEntriesGenerator();
  for (;;) {
    const next = await entries.next().catch(() => {
      throw SiasnError.notASpreadsheet(file.name, say("file.damaged"));
    });
    if (next.done === true) return;
    yield next.value;
  }
}

function refuseBomb(name: string, part: ZipPart, total: number): void {
  const ratio = part.uncompressedSize / Math.max(1, part.compressedSize);
  if (
    total > ZIP_LIMITS.unpacked ||
    (part.uncompressedSize > RATIO_FROM && ratio > ZIP_LIMITS.ratio)
  ) {
    throw SiasnError.tooBig(name, say("file.bomb"));
  }
}

/** Unpacks one part as a stream, never beyond the size its directory states. */
export async function* unpack(file: NamedBlob, part: ZipPart): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacked = part
    .getData(writable, READING)
    .catch((error: unknown) => writable.abort(error)) // or the reading below would wait for ever
    .catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const chunk = await reader.read().catch((error: unknown) => {
        throw SiasnError.notASpreadsheet(
          file.name,
          isFalseSize(error)
            ? say("file.partOtherSize", { part: part.filename })
            : say("file.partDamaged", { part: part.filename }),
        );
      });
      if (chunk.done) return;
      yield chunk.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
    await unpacked;
  }
}

function isFalseSize(error: unknown): boolean {
  return error instanceof Error && error.message === ERR_INVALID_UNCOMPRESSED_SIZE;
}
