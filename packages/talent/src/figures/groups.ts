import type { RegencyCode } from "../brand.ts";
import { compareText } from "../compare-text.ts";
import {
  EDUCATION_LEVELS,
  EMPLOYMENT_KINDS,
  POSITION_CLASSES,
  SEXES,
} from "../position/classes.ts";
import { RANKS } from "../position/ranks.ts";
import { AGE_BANDS } from "./age-band.ts";

/** What employees are counted by. */
export const GROUP_DIMENSIONS = [
  "UNIT",
  "POSITION_CLASS",
  "SEX",
  "AGE_BAND",
  "EMPLOYMENT_KIND",
  "REGENCY",
  "TOP_UNIT",
  "EDUCATION_LEVEL",
  "RANK",
  "RETIREMENT_YEAR",
] as const;

/** What employees are counted by. */
export type GroupDimension = (typeof GROUP_DIMENSIONS)[number];

/** One value on one dimension; null is unknown, or folded together. */
export interface GroupKey {
  readonly dimension: GroupDimension;
  readonly value: string | null;
}

/** Whom a row of figures is about: those with one value on one dimension, and, in a crossed cell, with one on a second. */
export interface Group extends GroupKey {
  /** Only in a cell of two crossed dimensions: its second value. */
  readonly across?: GroupKey;
}

/** What rows are by: one dimension, or two that are crossed, in the order of GROUP_DIMENSIONS. */
export type Grouping = readonly [GroupDimension] | Crossing;

/** Two different dimensions, in the order of GROUP_DIMENSIONS. */
export type Crossing = readonly [GroupDimension, GroupDimension];

/** The groupings of a question: each dimension by itself, and two that are crossed. */
export function groupingsOf(by: readonly GroupDimension[], crossed: Crossing | null): Grouping[] {
  return [...by.map((dimension) => [dimension] as const), ...(crossed === null ? [] : [crossed])];
}

/** Whether a row is one of this grouping. */
export function isBy({ dimension, across }: Group, [first, second]: Grouping): boolean {
  return dimension === first && across?.dimension === second;
}

/** Fewest people a unit may have for its row to leave its regency with its name. Our own choice: no source sets it. */
export const SMALLEST_UNIT = 5;

/** The value of a unit on the dimensions UNIT and TOP_UNIT: its owner's code stands before its id, so that two regencies' units stay apart. */
export function unitValue(regency: RegencyCode, unitId: string): string {
  return `${regency}/${unitId}`;
}

/** Dimensions whose values are units. */
export function isOfUnits(dimension: GroupDimension): boolean {
  return dimension === "UNIT" || dimension === "TOP_UNIT";
}

const YEAR = /^\d{4}$/;

/** The words of the dimensions that have a closed list of them. */
export const GROUP_WORDS: Readonly<Partial<Record<GroupDimension, readonly string[]>>> = {
  POSITION_CLASS: POSITION_CLASSES,
  SEX: SEXES,
  AGE_BAND: AGE_BANDS,
  EMPLOYMENT_KIND: EMPLOYMENT_KINDS,
  EDUCATION_LEVEL: EDUCATION_LEVELS,
  RANK: RANKS.map(({ code }) => code),
};

/** Whether there can be such a value on a dimension, with this regency. */
export function isGroupValue(
  { dimension, value }: GroupKey & { readonly value: string },
  regency: RegencyCode,
): boolean {
  if (dimension === "REGENCY") return value === regency;
  if (dimension === "RETIREMENT_YEAR") return YEAR.test(value);
  if (!isOfUnits(dimension)) return GROUP_WORDS[dimension]?.includes(value) === true;
  const prefix = unitValue(regency, "");
  return value.startsWith(prefix) && value.length > prefix.length;
}

/** Whether groups from a regency can be: known values, units of its own only, none twice. */
export function believable(groups: readonly Group[], regency: RegencyCode): boolean {
  const seen = new Set(groups.map(keyOf));
  return (
    seen.size === groups.length &&
    groups.every(
      (group) => exists(group, regency) && (!group.across || exists(group.across, regency)),
    )
  );
}

function exists({ dimension, value }: GroupKey, regency: RegencyCode): boolean {
  return value === null || isGroupValue({ dimension, value }, regency);
}

/** Adds rows of the same group and puts all in order: by dimension, then value, those without a value last. */
export function addGroups<Row extends Group>(
  rows: Iterable<Row>,
  add: (a: Row, b: Row) => Row,
): Row[] {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const there = byKey.get(key);
    byKey.set(key, there === undefined ? row : add(there, row));
  }
  return [...byKey.values()].toSorted(compareGroups);
}

/**
 * Rows of every dimension as they may leave their regency where a row could tell what is never shared: rows that tell
 * too much become one without a value, and where that one still does, the smallest of the others join it, so that nobody
 * finds them as what is left of the whole. The one row of a whole dimension may tell what the whole tells anyway.
 */
export function foldTellingGroups<Row extends Group>(
  rows: readonly Row[],
  tellsTooMuch: (row: Row) => boolean,
  peopleOf: (row: Row) => number,
  add: (a: Row, b: Row) => Row,
): Row[] {
  return GROUP_DIMENSIONS.flatMap((dimension) => {
    const own = addGroups(
      rows.filter((row) => row.dimension === dimension),
      add,
    );
    const shown = own
      .filter((row) => row.value !== null && !tellsTooMuch(row))
      .toSorted((a, b) => peopleOf(a) - peopleOf(b)); // stable: then by value
    const rest = own.filter((row) => !shown.includes(row));
    let folded = addGroups(rest.map(nameless), add);
    while (shown.length > 0 && folded.some(tellsTooMuch)) {
      folded = addGroups([...folded, ...shown.splice(0, 1).map(nameless)], add);
    }
    return addGroups([...shown, ...folded], add);
  });
}

function nameless<Row extends Group>(row: Row): Row {
  return { ...row, value: null, ...("label" in row && { label: null }) };
}

/** The order of rows: by dimension, those crossed with nothing first, then value, those without a value last. */
export function compareGroups(a: Group, b: Group): number {
  return (
    placeOf(a.dimension) - placeOf(b.dimension) ||
    placeOf(a.across?.dimension) - placeOf(b.across?.dimension) ||
    compareValues(a.value, b.value) ||
    compareValues(a.across?.value ?? null, b.across?.value ?? null)
  );
}

function placeOf(dimension: GroupDimension | undefined): number {
  return dimension === undefined ? -1 : GROUP_DIMENSIONS.indexOf(dimension);
}

function compareValues(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
}

/** A crossed cell begins with a length and everything else with a letter, so that nothing runs together. */
function keyOf({ across, ...key }: Group): string {
  const own = textOf(key);
  return across === undefined ? own : `${own.length} ${own} ${textOf(across)}`;
}

function textOf({ dimension, value }: GroupKey): string {
  return value === null ? dimension : `${dimension} ${value}`;
}
