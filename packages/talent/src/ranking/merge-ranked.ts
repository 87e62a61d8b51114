import type { RegencyCode } from "../brand.ts";
import type { Micro } from "../decimal/decimal.ts";
import { z } from "zod";
import { answers } from "../pool/coverage.ts";
import type { Coverage } from "../pool/coverage.ts";
import { mergeSlices } from "../pool/merge-slices.ts";
import type { RawSlice } from "../pool/merge-slices.ts";
import { encodeCursor } from "./cursor.ts";
import type { RankCursor } from "./cursor.ts";
import { comparePositions } from "./order.ts";
import type { CandidateOrder, RankPosition } from "./order.ts";

/** One employee in a regency's ranked list. */
export interface RankedEntry {
  /** The figure the list is ordered by. */
  readonly key: Micro;
  /** The talent value, whatever the order. */
  readonly value: Micro;
  /** The owner's opaque id of the employee. */
  readonly id: string;
}

/** What page of a ranked list is asked for. */
export interface RankedPageRequest {
  readonly orderBy: CandidateOrder;
  /** Entries on the page, at least 1. */
  readonly first: number;
  /** Null for the first page. */
  readonly after: RankCursor | null;
  /** Goes into the cursors given out. */
  readonly fingerprint: string;
}

/** One entry of a merged page. */
export interface MergedEntry extends RankedEntry {
  /** From 1, running on across pages. */
  readonly rank: number;
  readonly regency: RegencyCode;
  readonly cursor: string;
}

/** A merged page. */
export interface MergedPage {
  readonly entries: MergedEntry[];
  /** All matches of those merged on this page. */
  readonly totalCount: number;
  /** People past retirement who match otherwise and were left out by those merged; null where one of them does not say. */
  readonly pastRetirement: number | null;
  readonly hasNextPage: boolean;
  /** Whether the list begins before this page. */
  readonly hasPreviousPage: boolean;
  /** The last entry's cursor; null on an empty page. */
  readonly endCursor: string | null;
  readonly coverage: Coverage;
}

const sent = z.object({
  /** All its matches, on whatever page. */
  total: z.int().min(0),
  /** People past retirement who match otherwise and were left out; null where it does not say. */
  pastRetirement: z.int().min(0).nullish(),
  /** Its best entries after the cursor, in order: at least `first` + 1 where it has as many. */
  entries: z.array(z.object({ key: z.int(), value: z.int(), id: z.string().min(1) })),
});

/** A regency's part of a page, read. */
interface RankedPart {
  readonly regency: RegencyCode;
  readonly total: number;
  readonly pastRetirement: number | null;
  readonly entries: readonly Place[];
}

interface Place extends RankPosition {
  readonly value: Micro;
}

/**
 * Merges the slices of a ranked list into one page, the very page one pooled list of the merged regencies would give.
 *
 * A run of pages is made of whoever answered its first page. A regency that was silent on any page so far stays out
 * and is named JOINED_LATE when it is back: letting it in would put people on ranks already given away. One that
 * breaks the promise of its slice (out of order, or not after the cursor) would repeat or skip people and is INVALID.
 */
export function mergeRanked(slices: readonly RawSlice[], request: RankedPageRequest): MergedPage {
  const { figures, coverage } = mergeSlices(
    {
      read: (given, regency) => readPart(given, regency, request),
      merge: (parts) => pageOf(parts, request),
    },
    slices.map((slice) => ofThisRun(slice, request)),
  );
  return { ...figures, coverage };
}

function ofThisRun(slice: RawSlice, { after }: RankedPageRequest): RawSlice {
  if (after === null || after.merged.includes(slice.regency)) return slice;
  return answers(slice.status) ? { ...slice, status: "JOINED_LATE" } : slice;
}

function readPart(
  given: unknown,
  regency: RegencyCode,
  { orderBy, after }: RankedPageRequest,
): RankedPart | null {
  const part = sent.safeParse(given).data;
  if (part === undefined || part.total < part.entries.length) return null;
  const { total, pastRetirement = null } = part;
  const entries = part.entries.map(({ key, value, id }) => ({ key, value, regency, id }));
  if (!followsInOrder(orderBy, after, entries)) return null;
  return { regency, total, pastRetirement, entries };
}

function pageOf(
  parts: readonly RankedPart[],
  request: RankedPageRequest,
): Omit<MergedPage, "coverage"> {
  const best = takeBest(
    parts.map((part) => part.entries),
    request,
  );
  const merged = parts.map((part) => part.regency);
  const { after, first, fingerprint } = request;
  const entries = best.slice(0, first).map((place, index) => {
    const { key, value, regency, id } = place;
    const rank = (after?.rank ?? 0) + index + 1;
    const cursor = encodeCursor({ key, regency, id, rank, merged, fingerprint });
    return { rank, key, value, regency, id, cursor };
  });
  return {
    entries,
    totalCount: parts.reduce((total, part) => total + part.total, 0),
    pastRetirement: parts.reduce<number | null>(
      (sum, { pastRetirement }) =>
        sum === null || pastRetirement === null ? null : sum + pastRetirement,
      0,
    ),
    hasNextPage: best.length > first,
    hasPreviousPage: after !== null,
    endCursor: entries.at(-1)?.cursor ?? null,
  };
}

/** Whether every entry comes strictly after the one before it, and the first one after the cursor. */
function followsInOrder(
  orderBy: CandidateOrder,
  after: RankPosition | null,
  entries: readonly Place[],
): boolean {
  let previous = after;
  for (const entry of entries) {
    if (previous !== null && comparePositions(orderBy, previous, entry) >= 0) return false;
    previous = entry;
  }
  return true;
}

/** k-way merge, one entry more than the page. With some sixteen owners, looking at every head beats keeping a heap. */
function takeBest(
  lists: readonly (readonly Place[])[],
  { orderBy, first }: RankedPageRequest,
): Place[] {
  const next = lists.map(() => 0);
  const best: Place[] = [];
  while (best.length <= first) {
    let winner = -1;
    let leader: Place | undefined;
    for (const [index, list] of lists.entries()) {
      const head = list[next[index] ?? 0];
      if (head === undefined) continue;
      if (leader === undefined || comparePositions(orderBy, head, leader) < 0) {
        leader = head;
        winner = index;
      }
    }
    if (leader === undefined) break;
    best.push(leader);
    next[winner] = (next[winner] ?? 0) + 1;
  }
  return best;
}
