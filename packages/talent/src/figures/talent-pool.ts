import { z } from "zod";
import { BOXES } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { Additive } from "./merge-figures.ts";

/** Employees in one box. A suppressed count is too small to show: a stated absence, not a zero. */
export interface BoxCount {
  readonly box: Box;
  readonly count: number | null;
  /** How many of them no missing evidence can move; null where the count is withheld. */
  readonly certain: number | null;
  readonly suppressed: boolean;
}

/** The talent pool of one regency, or of several together. */
export interface TalentPool {
  /** Placed employees: the sum of the counts shown. */
  readonly total: number;
  /** Active employees without a box. */
  readonly unplaced: number;
  /** All nine boxes, in order. One where some count is suppressed says so and counts what is shown; null when nothing of it is. */
  readonly nineBox: readonly BoxCount[];
}

const count = z.int().min(0);
const pool = z.object({
  unplaced: count,
  /** Each box once, in any order. */
  nineBox: z
    .array(
      z.object({
        box: z.int(),
        count: count.nullable(),
        certain: count.nullable(),
        suppressed: z.boolean(),
      }),
    )
    .length(BOXES.length),
});
type SentCount = z.infer<typeof pool>["nineBox"][number];

/**
 * Talent pools, ready to be merged. Not believed: a regency that lacks a box, repeats one, counts less than nobody, or
 * is certain of more than it counts.
 */
export const TALENT_POOLS: Additive<TalentPool> = {
  sum: (parts) => ({
    total: sum(parts.map(({ total }) => total)),
    unplaced: sum(parts.map(({ unplaced }) => unplaced)),
    nineBox: BOXES.map((box, index) =>
      sumCounts(
        box,
        parts.flatMap(({ nineBox }) => nineBox[index] ?? []),
      ),
    ),
  }),
  read(given) {
    const sent = pool.safeParse(given).data;
    const nineBox = sent && inOrder(sent.nineBox);
    if (!nineBox) return null;
    return { total: sum(nineBox.map((one) => one.count)), unplaced: sent.unplaced, nineBox };
  },
};

/** The nine boxes in order, or null unless there is exactly one believable entry for each. */
function inOrder(counts: readonly SentCount[]): BoxCount[] | null {
  const ordered: BoxCount[] = [];
  for (const box of BOXES) {
    const entry = counts.find((one) => one.box === box);
    if (entry === undefined || !isBelievable(entry)) return null;
    ordered.push({ ...entry, box });
  }
  return ordered;
}

function isBelievable({ count, certain, suppressed }: SentCount): boolean {
  if (count === null) return suppressed && certain === null;
  return certain !== null && certain <= count;
}

function sumCounts(box: Box, counts: readonly BoxCount[]): BoxCount {
  const stated = counts.some(({ count }) => count !== null);
  const suppressed = counts.some((one) => one.suppressed);
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
