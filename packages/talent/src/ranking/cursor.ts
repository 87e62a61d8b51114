import type { RegencyCode } from "../brand.ts";
import type { RankPosition } from "./order.ts";

/** Where a run of pages stands: the last entry given, how many came before, whom the run is made of, and which question it answers. */
export interface RankCursor extends RankPosition {
  /** Rank of the entry at this position; the next one has the next rank. */
  readonly rank: number;
  /** Regencies merged so far, by code; whoever is not among them stays out of this run. */
  readonly merged: readonly RegencyCode[];
  /** Binds the cursor to its filter and order. */
  readonly fingerprint: string;
}

const VERSION = "r1";

/** Longest cursor read: far above any real one, so that nobody can make us parse megabytes. */
const LONGEST_CURSOR = 4096;

/** Writes a cursor as opaque base64url text. Opaque, not secret: it holds no more than its page showed, and is not signed. */
export function encodeCursor(cursor: RankCursor): string {
  const { key, regency, id, rank, merged, fingerprint } = cursor;
  return toBase64Url(JSON.stringify([VERSION, key, regency, id, rank, merged, fingerprint]));
}

/** Reads what `encodeCursor` wrote, to the letter; null for anything else. */
export function decodeCursor(text: string): RankCursor | null {
  const json = text.length <= LONGEST_CURSOR ? fromBase64Url(text) : null;
  const cursor = json === null ? null : readParts(json);
  return cursor !== null && encodeCursor(cursor) === text ? cursor : null;
}

function readParts(json: string): RankCursor | null {
  const parts = parseArray(json);
  if (parts === null || parts.length !== 7) return null;
  const [version, key, regency, id, rank, merged, fingerprint] = parts;
  if (version !== VERSION || !Number.isSafeInteger(key) || !isRank(rank)) return null;
  if (!isText(regency) || !isText(id) || typeof fingerprint !== "string") return null;
  if (!isAscending(merged) || !merged.includes(regency)) return null;
  return {
    key: key as number,
    regency: regency as RegencyCode,
    id,
    rank,
    merged: merged as RegencyCode[],
    fingerprint,
  };
}

function parseArray(json: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function isRank(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/** Texts in strictly ascending order: sorted, and each once. */
function isAscending(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((text, index) => isText(text) && (index === 0 || String(value[index - 1]) < text))
  );
}

// btoa and atob rather than Buffer: this package also runs in browsers.
function toBase64Url(text: string): string {
  const bytes = String.fromCodePoint(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): string | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null;
  const bytes = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
