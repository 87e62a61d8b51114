import type { RegencyCode } from "../brand.ts";
import { z } from "zod";
import { STANDINGS } from "../ninebox/standing.ts";
import { foldSmallUnits } from "./fold-units.ts";
import { addGroups, believable, GROUP_DIMENSIONS, isBy } from "./groups.ts";
import type { Group, GroupKey, Grouping } from "./groups.ts";
import type { Additive } from "./merge-figures.ts";

/** People by where they stand: ten counts, the unplaced first, then boxes 1 to 9. */
export type StandingCounts = readonly number[];

/** People by where they stand, and how many of them stand there for certain: no missing evidence can move them. */
export interface Standings {
  readonly counts: StandingCounts;
  /** None of the unplaced, whatever evidence they have. */
  readonly certain: StandingCounts;
}

/** A value with its name, where it is a unit or a regency; null on every other dimension. */
export interface NamedKey extends GroupKey {
  readonly label: string | null;
}

/** Where the people of one group, or of one cell of two crossed dimensions, stand. */
export interface GroupCounts extends Group, NamedKey, Standings {
  readonly across?: NamedKey;
}

/** The nine box and its rows by group; the rows of each grouping asked for add up to the whole. */
export interface Breakdown extends Standings {
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

/** Adds standings place by place. */
function sumStandings(parts: readonly Standings[]): Standings {
  return {
    counts: sumCounts(parts.map(({ counts }) => counts)),
    certain: sumCounts(parts.map(({ certain }) => certain)),
  };
}

/**
 * A breakdown as it may leave its regency: units with few people become one row.
 *
 * @param topOf the top unit a unit hangs below, both as values of their dimensions
 */
export function shareableBreakdown(own: Breakdown, topOf: (unit: string) => string): Breakdown {
  const folding = { peopleOf: (row: GroupCounts) => peopleIn(row.counts), add: addRows, topOf };
  const { groups } = own;
  return { ...own, groups: foldSmallUnits(groups, folding) };
}

/** Breakdowns by these groupings, ready to be merged. */
export function breakdownsBy(groupings: readonly Grouping[]): Additive<Breakdown> {
  return {
    sum: (parts) => ({
      ...sumStandings(parts),
      groups: addGroups(
        parts.flatMap(({ groups }) => groups),
        addRows,
      ),
    }),
    read: (given, regency) => readBreakdown(given, regency, groupings),
  };
}

function addRows(a: GroupCounts, b: GroupCounts): GroupCounts {
  return { ...a, ...sumStandings([a, b]) };
}

const counts = z.array(z.int().min(0)).length(STANDINGS.length);
const standings = { counts, certain: counts };

/** A key of a row of figures as it travels. */
export const NAMED_KEY = {
  dimension: z.enum(GROUP_DIMENSIONS),
  value: z.string().max(200).nullable(),
  label: z.string().max(500).nullable(),
} as const;

const breakdown = z.object({
  ...standings,
  groups: z.array(
    z.object({ ...NAMED_KEY, across: z.object(NAMED_KEY).exactOptional(), ...standings }),
  ),
});

function readBreakdown(
  given: unknown,
  regency: RegencyCode,
  groupings: readonly Grouping[],
): Breakdown | null {
  const { data } = breakdown.safeParse(given);
  if (data === undefined || !believable(data.groups, regency)) return null;
  const { groups } = data;
  if (![data, ...groups].every(canBe)) return null;
  if (groups.some((row) => !groupings.some((grouping) => isBy(row, grouping)))) return null;
  const whole = groupings.every((grouping) => {
    const sum = sumStandings(groups.filter((row) => isBy(row, grouping)));
    return same(sum.counts, data.counts) && same(sum.certain, data.certain);
  });
  return whole ? data : null;
}

/** Whether no more are certain than there are, and none of the unplaced. */
function canBe({ counts: all, certain }: Standings): boolean {
  return certain[0] === 0 && certain.every((count, place) => count <= (all[place] ?? 0));
}

function same(a: StandingCounts, b: StandingCounts): boolean {
  return a.every((count, place) => count === b[place]);
}
