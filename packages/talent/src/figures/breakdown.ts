import type { RegencyCode } from "../brand.ts";
import { z } from "zod";
import { STANDINGS } from "../simulation/flow.ts";
import { addGroups, believable, foldSmallUnits, GROUP_DIMENSIONS } from "./groups.ts";
import type { Group, GroupDimension } from "./groups.ts";
import type { Additive } from "./merge-figures.ts";

/** People by where they stand: ten counts, the unplaced first, then boxes 1 to 9. */
export type StandingCounts = readonly number[];

/** Where the people of one group stand. */
export interface GroupCounts extends Group {
  /** Name of the unit; null on every other dimension. */
  readonly label: string | null;
  readonly counts: StandingCounts;
}

/** The nine box and its rows by group; the rows of each dimension asked for add up to the whole. */
export interface Breakdown {
  readonly counts: StandingCounts;
  readonly groups: readonly GroupCounts[];
}

/** Ten zeros. */
export const NOBODY: StandingCounts = STANDINGS.map(() => 0);

/** Adds counts place by place. */
export function sumCounts(parts: readonly StandingCounts[]): StandingCounts {
  return NOBODY.map((_, place) => parts.reduce((sum, counts) => sum + (counts[place] ?? 0), 0));
}

/** People in all. */
export function peopleIn(counts: StandingCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A breakdown as it may leave its regency: units with few people become one row. */
export function shareableBreakdown({ counts, groups }: Breakdown): Breakdown {
  return { counts, groups: foldSmallUnits(groups, (row) => peopleIn(row.counts), addRows) };
}

/** Breakdowns by these dimensions, ready to be merged. */
export function breakdownsBy(dimensions: readonly GroupDimension[]): Additive<Breakdown> {
  return {
    sum: (parts) => ({
      counts: sumCounts(parts.map(({ counts }) => counts)),
      groups: addGroups(
        parts.flatMap(({ groups }) => groups),
        addRows,
      ),
    }),
    read: (given, regency) => readBreakdown(given, regency, dimensions),
  };
}

function addRows(a: GroupCounts, b: GroupCounts): GroupCounts {
  return { ...a, counts: sumCounts([a.counts, b.counts]) };
}

const counts = z.array(z.int().min(0)).length(STANDINGS.length);
const breakdown = z.object({
  counts,
  groups: z.array(
    z.object({
      dimension: z.enum(GROUP_DIMENSIONS),
      value: z.string().max(200).nullable(),
      label: z.string().max(500).nullable(),
      counts,
    }),
  ),
});

function readBreakdown(
  given: unknown,
  regency: RegencyCode,
  dimensions: readonly GroupDimension[],
): Breakdown | null {
  const read = breakdown.safeParse(given);
  if (!read.success || !believable(read.data.groups, regency)) return null;
  const { groups } = read.data;
  if (groups.some(({ dimension }) => !dimensions.includes(dimension))) return null;
  const whole = dimensions.every((dimension) => {
    const rows = groups.filter((row) => row.dimension === dimension);
    const sum = sumCounts(rows.map((row) => row.counts));
    return sum.every((count, place) => count === read.data.counts[place]);
  });
  return whole ? read.data : null;
}
