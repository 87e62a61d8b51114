import type { RegencyCode } from "@talenta/talent";
import { z } from "zod";

import type { Owner } from "../regency/directory.service.ts";

const filled = z.array(z.record(z.string(), z.unknown()).nullable());

/** A merged answer on its way back: its key, and what the owners filled. */
export interface AnswerKey {
  readonly query: string;
  readonly slices?: unknown;
}

/** What one owner is asked, on its way there. */
export interface OpenSlice {
  readonly regency: Owner;
  /** The question, as an opaque token. */
  readonly query: string;
}

/** What came back for one owner, not yet read. */
export type RawSlice = Readonly<Record<string, unknown>> | null;

/**
 * One slice for each owner asked, read by `read` from what came back at that owner's place. The
 * gateway keeps the places of a list; where a list does not have one place for each owner, nobody
 * can tell whose figures stand there, and every owner is read from nothing.
 */
export function slicesFor<Slice>(
  asked: readonly RegencyCode[],
  given: unknown,
  read: (regency: RegencyCode, raw: RawSlice) => Slice,
): Slice[] {
  const list = filled.safeParse(given);
  const places = list.success && list.data.length === asked.length ? list.data : [];
  return asked.map((code, place) => read(code, places[place] ?? null));
}
