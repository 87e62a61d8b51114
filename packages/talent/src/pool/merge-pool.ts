import type { RegencyCode } from "../brand.ts";
import { BOXES } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import { answers, coverageOf, onePerRegency } from "./coverage.ts";
import type { Coverage, Provenance, SliceStatus } from "./coverage.ts";

/** Employees in one box. A suppressed count is too small to show: a stated absence, not a zero. */
export interface BoxCount {
  readonly box: number;
  readonly count: number | null;
  /** How many of them no missing evidence can move; null where the count is withheld. */
  readonly certain: number | null;
  readonly suppressed: boolean;
}

/** One regency's part of the talent pool; figures are null unless its status is OK or PARTIAL. */
export interface PoolSlice {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  /** Active employees without a box. */
  readonly unplaced: number | null;
  /** All nine boxes, each once, in any order. */
  readonly nineBox: readonly BoxCount[] | null;
  /** What it says of its figures; absent where it did not answer. */
  readonly provenance?: Provenance | undefined;
}

/** A merged box count. */
export interface MergedBoxCount extends BoxCount {
  readonly box: Box;
}

/** A regency's row in the merged pool: its slice with the boxes in order and its own total. */
export interface RegencyPool extends PoolSlice {
  readonly nineBox: MergedBoxCount[] | null;
  /** Placed employees: the sum of the counts shown. Null when the regency did not answer. */
  readonly total: number | null;
}

/** The talent pool over everybody who answered. */
export interface MergedPool {
  /** Placed employees: the sum of the boxes, and of the regencies' totals. */
  readonly total: number;
  readonly unplaced: number;
  /** Nine entries, in order. A box where some count is suppressed says so and counts what is shown; null when nothing of it is. */
  readonly nineBox: MergedBoxCount[];
  /** One row per regency asked, by code. */
  readonly byRegency: RegencyPool[];
  readonly coverage: Coverage;
}

/**
 * Merges the slices of a talent pool. The figures are sums over those who answered (OK and PARTIAL) and nobody else,
 * so the order of slices does not matter, and merging the `byRegency` rows of parts gives the same as merging the whole.
 * A slice that says it answered but lacks a box, repeats one, counts less than nobody, or is certain of more than it counts becomes INVALID.
 */
export function mergePool(slices: readonly PoolSlice[]): MergedPool {
  const byRegency = onePerRegency(slices, readSlice);
  const nineBox = BOXES.map((box, index) =>
    mergeCounts(
      box,
      byRegency.flatMap((slice) => slice.nineBox?.[index] ?? []),
    ),
  );
  return {
    total: sum(byRegency.map((slice) => slice.total)),
    unplaced: sum(byRegency.map((slice) => slice.unplaced)),
    nineBox,
    byRegency,
    coverage: coverageOf(byRegency),
  };
}

function readSlice({ regency, status, unplaced, nineBox, provenance }: PoolSlice): RegencyPool {
  const silent = { regency, unplaced: null, nineBox: null, total: null };
  if (!answers(status)) return { ...silent, status };
  const counts = inOrder(nineBox ?? []);
  if (counts === null || !isCount(unplaced)) return { ...silent, status: "INVALID" };
  return {
    regency,
    status,
    unplaced,
    nineBox: counts,
    total: sum(counts.map(({ count }) => count)),
    ...(provenance !== undefined && { provenance }),
  };
}

/** The nine boxes in order, or null unless there is exactly one believable entry for each. */
function inOrder(counts: readonly BoxCount[]): MergedBoxCount[] | null {
  if (counts.length !== BOXES.length) return null;
  const ordered: MergedBoxCount[] = [];
  for (const box of BOXES) {
    const entry = counts.find((count) => count.box === box);
    if (entry === undefined || !isBelievable(entry)) return null;
    const { count, certain, suppressed } = entry;
    ordered.push({ box, count, certain, suppressed });
  }
  return ordered;
}

function isBelievable({ count, certain, suppressed }: BoxCount): boolean {
  if (count === null) return suppressed && certain === null;
  return isCount(count) && isCount(certain) && certain <= count;
}

function isCount(value: number | null): value is number {
  return value !== null && Number.isSafeInteger(value) && value >= 0;
}

function mergeCounts(box: Box, counts: readonly BoxCount[]): MergedBoxCount {
  const stated = counts.some(({ count }) => count !== null);
  const suppressed = counts.some((count) => count.suppressed);
  const shown = stated || !suppressed;
  return {
    box,
    count: shown ? sum(counts.map(({ count }) => count)) : null,
    certain: shown ? sum(counts.map(({ certain }) => certain)) : null,
    suppressed,
  };
}

function sum(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((total, figure) => total + (figure ?? 0), 0);
}
