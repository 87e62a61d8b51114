import type { RegencyCode } from "../brand.ts";
import type { Micro } from "../decimal/decimal.ts";
import { answers, coverageOf, onePerRegency } from "../pool/coverage.ts";
import type { Coverage, Provenance, SliceStatus } from "../pool/coverage.ts";
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

/** One regency's part of a ranked list; figures are null unless its status is OK or PARTIAL. */
export interface RankedSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  /** All its matches, on whatever page. */
  readonly total: number | null;
  /** People past retirement who match otherwise and were left out; null where it does not say. */
  readonly pastRetirement: number | null;
  /** Its best entries after the cursor, in order: at least `first` + 1 where it has as many. */
  readonly entries: readonly RankedEntry[] | null;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
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

/**
 * Merges the slices of a ranked list into one page, the very page one pooled list of the merged regencies would give.
 *
 * A run of pages is made of whoever answered its first page. A regency that was silent on any page so far stays out
 * and is named JOINED_LATE when it is back: letting it in would put people on ranks already given away. One that
 * breaks the promise of its slice (out of order, or not after the cursor) would repeat or skip people and is INVALID.
 */
export function mergeRanked(
  slices: readonly RankedSlice[],
  request: RankedPageRequest,
): MergedPage {
  const read = onePerRegency(slices, (slice) => readSlice(slice, request));
  const merged = read.filter((slice) => answers(slice.status));
  const best = takeBest(
    merged.map((slice) => slice.entries),
    request,
  );
  const codes = merged.map((slice) => slice.regency);
  const entries = best.slice(0, request.first).map((place, index) => {
    const { key, value, regency, id } = place;
    const rank = (request.after?.rank ?? 0) + index + 1;
    const { fingerprint } = request;
    return {
      rank,
      key,
      value,
      regency,
      id,
      cursor: encodeCursor({ key, regency, id, rank, merged: codes, fingerprint }),
    };
  });
  return {
    entries,
    totalCount: merged.reduce((total, slice) => total + slice.total, 0),
    pastRetirement: merged.reduce<number | null>(
      (sum, { pastRetirement }) =>
        sum === null || pastRetirement === null ? null : sum + pastRetirement,
      0,
    ),
    hasNextPage: best.length > request.first,
    hasPreviousPage: request.after !== null,
    endCursor: entries.at(-1)?.cursor ?? null,
    coverage: coverageOf(read),
  };
}

interface Place extends RankPosition {
  readonly value: Micro;
}

interface ReadSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly total: number;
  readonly pastRetirement: number | null;
  readonly entries: readonly Place[];
  readonly provenance?: Provenance | undefined;
}

function readSlice(slice: RankedSlice, { orderBy, after }: RankedPageRequest): ReadSlice {
  const { regency, total, pastRetirement, provenance } = slice;
  const silent = (status: SliceStatus): ReadSlice => ({
    regency,
    status,
    total: 0,
    pastRetirement: 0,
    entries: [],
  });
  if (!answers(slice.status)) return silent(slice.status);
  if (after !== null && !after.merged.includes(regency)) return silent("JOINED_LATE");
  const entries = slice.entries?.map(({ key, value, id }) => ({ key, value, regency, id }));
  if (entries === undefined || total === null || !Number.isSafeInteger(total))
    return silent("INVALID");
  if (total < entries.length || !followsInOrder(orderBy, after, entries)) return silent("INVALID");
  if (pastRetirement !== null && !(Number.isSafeInteger(pastRetirement) && pastRetirement >= 0))
    return silent("INVALID");
  const { status } = slice;
  return { regency, status, total, pastRetirement, entries, provenance };
}

/** Whether every entry is a real place, comes strictly after the one before it, and the first one after the cursor. */
function followsInOrder(
  orderBy: CandidateOrder,
  after: RankPosition | null,
  entries: readonly Place[],
): boolean {
  let previous = after;
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.key) || !Number.isSafeInteger(entry.value) || entry.id === "")
      return false;
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
