import type { GroupKey, Group } from "./groups.ts";
import { addGroups, isOfUnits, SMALLEST_UNIT } from "./groups.ts";

/** How rows are folded: how many people a row is about, and how two become one. */
interface Folding<Row> {
  readonly peopleOf: (row: Row) => number;
  readonly add: (a: Row, b: Row) => Row;
  /** The top unit a unit hangs below, both as values of their dimensions. */
  readonly topOf: (unit: string) => string;
}

/**
 * Rows as they may leave their regency: units with fewer people than `SMALLEST_UNIT` lose their name and become one
 * row, together with those whose unit is unknown, so that the sums still hold. In a crossed cell the unit is folded and
 * the other value stays.
 *
 * Nobody folded is found as what is left of a row shown elsewhere: of a unit whose cells are partly folded, and of a top
 * unit whose units are, the next smallest are folded too until those folded are `SMALLEST_UNIT` at least.
 */
export function foldSmallUnits<Row extends Group>(
  rows: readonly Row[],
  { peopleOf, add, topOf }: Folding<Row>,
): Row[] {
  const ofUnits = rows.filter((row) => (unitKeyOf(row)?.value ?? null) !== null);
  const folded = new Set(ofUnits.filter((row) => peopleOf(row) < SMALLEST_UNIT));
  const wholes = [...Map.groupBy(ofUnits.flatMap(wholesOf(topOf)), ({ whole }) => whole).values()]
    .map((parts) => parts.map(({ row }) => row))
    .map((parts) => parts.toSorted((a, b) => peopleOf(a) - peopleOf(b))); // stable: then as they came
  while (wholes.some((parts) => foldMore(parts, folded, peopleOf))) {
    // What is folded for one whole may be too little for another.
  }
  return addGroups(
    rows.map((row) => (folded.has(row) ? withoutUnit(row) : row)),
    add,
  );
}

/** Folds the smallest rows of a whole until what is folded of it tells of enough people; whether it did. */
function foldMore<Row>(
  parts: readonly Row[],
  folded: Set<Row>,
  peopleOf: (row: Row) => number,
): boolean {
  let hidden = 0;
  for (const row of parts) if (folded.has(row)) hidden += peopleOf(row);
  const shown = parts.filter((row) => !folded.has(row));
  const before = folded.size;
  while (hidden > 0 && hidden < SMALLEST_UNIT) {
    const next = shown.shift();
    if (next === undefined) break;
    folded.add(next);
    hidden += peopleOf(next);
  }
  return folded.size > before;
}

/** The rows, shown by another question or another part of this one, that a row is a part of, by a name of each. */
function wholesOf(topOf: (unit: string) => string) {
  return <Row extends Group>(row: Row): { readonly whole: string; readonly row: Row }[] => {
    const unit = unitKeyOf(row);
    if (unit === null || unit.value === null) return [];
    const { across, dimension, value } = row;
    const wholes =
      across === undefined ? [] : [JSON.stringify(["UNIT", unit.dimension, unit.value])];
    if (unit.dimension === "UNIT") {
      const other = across === undefined ? [] : unit === across ? [dimension, value] : [across];
      wholes.push(JSON.stringify(["TOP", across === undefined, topOf(unit.value), other]));
    }
    return wholes.map((whole) => ({ whole, row }));
  };
}

/** The key of a row that is a unit; null where none is. Two that are units are never crossed. */
function unitKeyOf(row: Group): GroupKey | null {
  if (isOfUnits(row.dimension)) return row;
  return row.across !== undefined && isOfUnits(row.across.dimension) ? row.across : null;
}

function withoutUnit<Row extends Group>(row: Row): Row {
  if (isOfUnits(row.dimension)) return nameless(row);
  return row.across === undefined ? row : { ...row, across: nameless(row.across) };
}

/** The same without value and name. */
function nameless<Key extends GroupKey>(key: Key): Key {
  return { ...key, value: null, ...("label" in key && { label: null }) };
}
