import type { RegencyCode } from "../brand.ts";
import { compareText } from "../compare-text.ts";
import { EMPLOYMENT_KINDS, POSITION_CLASSES, SEXES } from "../position/classes.ts";
import { AGE_BANDS } from "../simulation/age-band.ts";

/** What employees are counted by. */
export const GROUP_DIMENSIONS = [
  "UNIT",
  "POSITION_CLASS",
  "SEX",
  "AGE_BAND",
  "EMPLOYMENT_KIND",
] as const;

/** What employees are counted by. */
export type GroupDimension = (typeof GROUP_DIMENSIONS)[number];

/** Whom a row of figures is about: those with one value on one dimension; null is unknown, or folded together. */
export interface Group {
  readonly dimension: GroupDimension;
  readonly value: string | null;
}

/** Fewest people a unit may have for its row to leave its regency with its name. Our own choice: no source sets it. */
export const SMALLEST_UNIT = 5;

/** The value of a unit on the dimension UNIT: its owner's code stands before its id, so that two regencies' units stay apart. */
export function unitValue(regency: RegencyCode, unitId: string): string {
  return `${regency}/${unitId}`;
}

const KNOWN: Readonly<Record<Exclude<GroupDimension, "UNIT">, readonly string[]>> = {
  POSITION_CLASS: POSITION_CLASSES,
  SEX: SEXES,
  AGE_BAND: AGE_BANDS,
  EMPLOYMENT_KIND: EMPLOYMENT_KINDS,
};

/** Whether groups from a regency can be: known values, units of its own only, none twice. */
export function believable(groups: readonly Group[], regency: RegencyCode): boolean {
  const seen = new Set(groups.map(keyOf));
  return seen.size === groups.length && groups.every((group) => exists(group, regency));
}

function exists({ dimension, value }: Group, regency: RegencyCode): boolean {
  if (value === null) return true;
  if (dimension !== "UNIT") return KNOWN[dimension].includes(value);
  const prefix = unitValue(regency, "");
  return value.startsWith(prefix) && value.length > prefix.length;
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
 * Rows as they may leave their regency: units with fewer people than `SMALLEST_UNIT` become one row without a value,
 * together with those whose unit is unknown, so that the sums still hold.
 */
export function foldSmallUnits<Row extends Group>(
  rows: readonly Row[],
  peopleOf: (row: Row) => number,
  add: (a: Row, b: Row) => Row,
): Row[] {
  const folded = rows.map((row) =>
    row.dimension === "UNIT" && peopleOf(row) < SMALLEST_UNIT ? nameless(row) : row,
  );
  return addGroups(folded, add);
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

/** The order of rows: by dimension, then value, those without a value last. */
export function compareGroups(a: Group, b: Group): number {
  const order = GROUP_DIMENSIONS.indexOf(a.dimension) - GROUP_DIMENSIONS.indexOf(b.dimension);
  if (order !== 0) return order;
  if (a.value === null || b.value === null)
    return Number(a.value === null) - Number(b.value === null);
  return compareText(a.value, b.value);
}

/** No dimension holds a space, so that nothing runs together. */
function keyOf({ dimension, value }: Group): string {
  return value === null ? dimension : `${dimension} ${value}`;
}
