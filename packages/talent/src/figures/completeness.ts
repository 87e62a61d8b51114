import { z } from "zod";
import type { RegencyCode } from "../brand.ts";
import { MICRO } from "../decimal/decimal.ts";
import type { AxisName } from "../placement/placement.ts";
import { compareText } from "../compare-text.ts";
import { PRIVATE_ITEMS } from "../policy/known-items.ts";
import { NAMED_KEY } from "./breakdown.ts";
import type { NamedKey } from "./breakdown.ts";
import { foldSmallUnits } from "./fold-units.ts";
import { addGroups, believable, isBy } from "./groups.ts";
import type { Group, Grouping } from "./groups.ts";
import type { Additive } from "./merge-figures.ts";

/** Some people, and the sum of their shares of weight backed by evidence, in millionths. */
export interface Backed {
  readonly people: number;
  /** Divided by people and a million it is the mean share, 0 to 1. */
  readonly evidence: number;
}

/** How many of those whose policy asks for an item have it; the three counts add up to its people. */
export interface ItemBacked {
  readonly axis: AxisName;
  readonly item: string;
  readonly people: number;
  readonly onRecord: number;
  /** Nothing on record, which the policy takes as an answer. */
  readonly none: number;
  readonly missing: number;
}

/** The people of one group, or of one cell of two crossed dimensions, and how much of their evidence is there. */
export interface GroupBacked extends Group, NamedKey, Backed {
  readonly across?: NamedKey;
}

/** How much of the evidence people's policies ask for is on record. Owners on different policies add up item by item. */
export interface Completeness extends Backed {
  readonly items: readonly ItemBacked[];
  readonly groups: readonly GroupBacked[];
}

/** Completeness by these groupings, ready to be merged. */
export function completenessBy(groupings: readonly Grouping[]): Additive<Completeness> {
  return {
    sum: (parts) => ({
      ...sumBacked(parts),
      items: addItems(parts.flatMap(({ items }) => items)),
      groups: addGroups(
        parts.flatMap(({ groups }) => groups),
        addRows,
      ),
    }),
    read: (given, regency) => readCompleteness(given, regency, groupings),
  };
}

/**
 * Completeness as it may leave its regency: without private items, and with units of few people as one row.
 *
 * @param topOf the top unit a unit hangs below, both as values of their dimensions
 */
export function shareableCompleteness(
  own: Completeness,
  topOf: (unit: string) => string,
): Completeness {
  return {
    ...own,
    items: own.items.filter(({ item }) => !PRIVATE_ITEMS.has(item)),
    groups: foldSmallUnits(own.groups, { peopleOf: (row) => row.people, add: addRows, topOf }),
  };
}

function sumBacked(parts: readonly Backed[]): Backed {
  return {
    people: parts.reduce((sum, { people }) => sum + people, 0),
    evidence: parts.reduce((sum, { evidence }) => sum + evidence, 0),
  };
}

function addRows(a: GroupBacked, b: GroupBacked): GroupBacked {
  return { ...a, ...sumBacked([a, b]) };
}

/** Adds rows of the same item; those of performance first, then by item. */
function addItems(items: readonly ItemBacked[]): ItemBacked[] {
  const byKey = new Map<string, ItemBacked>();
  for (const item of items) {
    const key = `${item.axis} ${item.item}`;
    const there = byKey.get(key);
    byKey.set(
      key,
      there === undefined
        ? item
        : {
            ...item,
            people: there.people + item.people,
            onRecord: there.onRecord + item.onRecord,
            none: there.none + item.none,
            missing: there.missing + item.missing,
          },
    );
  }
  return [...byKey].toSorted(([a], [b]) => compareText(a, b)).map(([, item]) => item);
}

const count = z.int().min(0);
const completeness = z.object({
  people: count,
  evidence: count,
  items: z.array(
    z.object({
      axis: z.enum(["performance", "potential"]),
      item: z.string().min(1).max(200),
      people: count,
      onRecord: count,
      none: count,
      missing: count,
    }),
  ),
  groups: z.array(
    z.object({
      ...NAMED_KEY,
      across: z.object(NAMED_KEY).exactOptional(),
      people: count,
      evidence: count,
    }),
  ),
});

function readCompleteness(
  given: unknown,
  regency: RegencyCode,
  groupings: readonly Grouping[],
): Completeness | null {
  const { data } = completeness.safeParse(given);
  if (data === undefined || !believable(data.groups, regency) || !isShare(data)) return null;
  const { groups, items } = data;
  if (groups.some((row) => !groupings.some((by) => isBy(row, by)) || !isShare(row))) return null;
  if (addItems(items).length !== items.length) return null;
  const counted = items.every(
    (item) =>
      item.people <= data.people && item.onRecord + item.none + item.missing === item.people,
  );
  const whole = groupings.every((grouping) => {
    const sum = sumBacked(groups.filter((row) => isBy(row, grouping)));
    return sum.people === data.people && sum.evidence === data.evidence;
  });
  return counted && whole ? data : null;
}

/** Nobody has more than all of it. */
function isShare({ people, evidence }: Backed): boolean {
  return evidence <= people * MICRO;
}
