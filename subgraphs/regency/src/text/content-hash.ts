import { createHmac, hash } from "node:crypto";

/** 128 bits of SHA-256 over a record in canonical JSON, as base64url. */
export function contentHash(record: object): string {
  return hashOfText(canonicalText(record));
}

/** The content hash of a record whose canonical JSON is at hand. */
export function hashOfText(text: string): string {
  return shortened(hash("sha256", text, "buffer"));
}

/** An opaque id: the same for the same key in one database, and telling nothing about the key. */
export function opaqueId(secret: string, key: string): string {
  return shortened(createHmac("sha256", secret).update(key).digest());
}

function shortened(digest: Buffer): string {
  return digest.subarray(0, 16).toString("base64url");
}

/** A record in canonical JSON: keys sorted. Written by the engine in one go, and keys are sorted once for all records of a shape. */
export function canonicalText(record: object): string {
  return JSON.stringify(sorted(record));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Readonly<Record<string, unknown>>;
  const result: Record<string, unknown> = {};
  for (const key of sortedKeys(fields)) result[key] = sorted(fields[key]);
  return result;
}

const MOST_SHAPES = 500;
const keysOfShape = new Map<string, readonly string[]>();

function sortedKeys(fields: object): readonly string[] {
  const keys = Object.keys(fields);
  const shape = keys.join();
  const known = keysOfShape.get(shape);
  if (known) return known;
  keys.sort();
  if (keysOfShape.size < MOST_SHAPES) keysOfShape.set(shape, keys);
  return keys;
}
