import { compareText } from "../compare-text.ts";
import type { Placement } from "../placement/placement.ts";
import { BOXES } from "../ninebox/boxes.ts";
import { DIRECTIONS, directionBetween } from "./move.ts";
import type { Cause, Direction, Move, Standing } from "./move.ts";

/** Standings in the order of the matrix: unplaced first, then boxes 1 to 9. */
export const STANDINGS: readonly Standing[] = [0, ...BOXES];

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

/** An employee's value on each dimension; null where unknown. A unit carries its owner's code, so that units of two regencies stay apart. */
export type Attributes = Readonly<Record<GroupDimension, string | null>>;

/** A policy version. */
export type PolicyVersion = Placement["policy"];

/** How the employees of one group moved; the six counts add up to its people. */
export interface GroupMoves extends Readonly<Record<Direction, number>> {
  readonly dimension: GroupDimension;
  readonly value: string | null;
  readonly people: number;
}

/** How many were moved by a cause, counting every mover once, under the largest change. */
export interface CauseCount extends Pick<Cause, "axis" | "kind" | "component"> {
  readonly rose: number;
  readonly fell: number;
}

/**
 * What a change of policy does to employees, as counts and nothing else. Flows of the same two policies can be added,
 * in any order and grouping, so a province merges what its regencies compute. Rows are in one fixed order: equal flows
 * are equal JSON.
 */
export interface Flow {
  readonly before: PolicyVersion;
  readonly after: PolicyVersion;
  /** Ten by ten: `matrix[from][to]`, 0 is unplaced. */
  readonly matrix: readonly (readonly number[])[];
  readonly causes: readonly CauseCount[];
  readonly groups: readonly GroupMoves[];
}

/** The flow of nobody: added to a flow it changes nothing. */
export function emptyFlow(before: PolicyVersion, after: PolicyVersion): Flow {
  const matrix = STANDINGS.map(() => STANDINGS.map(() => 0));
  return { before, after, matrix, causes: [], groups: [] };
}

/** Counts the moves of employees between two policies. */
export function flowOf(
  before: PolicyVersion,
  after: PolicyVersion,
  people: Iterable<{ readonly move: Move; readonly attributes: Attributes }>,
): Flow {
  const matrix = STANDINGS.map(() => STANDINGS.map(() => 0));
  const causes = new Map<string, CauseCount>();
  const groups = GROUP_DIMENSIONS.map((dimension) => new Tally(dimension));
  for (const { move, attributes } of people) {
    const row = matrix[move.from];
    if (row !== undefined) row[move.to] = (row[move.to] ?? 0) + 1;
    const [cause] = move.causes;
    if (cause !== undefined) count(causes, causeCount(cause));
    for (const tally of groups) tally.count(attributes[tally.dimension], move.direction);
  }
  const rows = new Map(groups.flatMap((tally) => tally.rows()).map((row) => [keyOf(row), row]));
  return { before, after, matrix, causes: inOrder(causes), groups: inOrder(rows) };
}

/** Counts the moves of one dimension's groups; made for many people, so it changes its rows in place. */
class Tally {
  readonly #rows = new Map<
    string | null,
    Record<Direction, number> & { dimension: GroupDimension; value: string | null; people: number }
  >();

  constructor(readonly dimension: GroupDimension) {}

  count(value: string | null, direction: Direction): void {
    let row = this.#rows.get(value);
    if (row === undefined) {
      const none = { SAME: 0, UP: 0, DOWN: 0, ACROSS: 0, PLACED: 0, UNPLACED: 0 };
      row = { dimension: this.dimension, value, people: 0, ...none };
      this.#rows.set(value, row);
    }
    row.people += 1;
    row[direction] += 1;
  }

  rows(): GroupMoves[] {
    return [...this.#rows.values()];
  }
}

/** Adds two flows. Throws a RangeError when they are not of the same two policy versions: their sum would mean nothing. */
export function addFlows(a: Flow, b: Flow): Flow {
  if (!sameVersion(a.before, b.before) || !sameVersion(a.after, b.after)) {
    throw new RangeError("Only flows between the same two policy versions can be added.");
  }
  const causes = new Map<string, CauseCount>();
  const groups = new Map<string, GroupMoves>();
  for (const cause of [...a.causes, ...b.causes]) count(causes, cause);
  for (const group of [...a.groups, ...b.groups]) count(groups, group);
  return {
    before: a.before,
    after: a.after,
    matrix: STANDINGS.map((from) =>
      STANDINGS.map((to) => (a.matrix[from]?.[to] ?? 0) + (b.matrix[from]?.[to] ?? 0)),
    ),
    causes: inOrder(causes),
    groups: inOrder(groups),
  };
}

/** Whether two policy versions are the same. */
export function sameVersion(a: PolicyVersion, b: PolicyVersion): boolean {
  return a.id === b.id && a.version === b.version;
}

function causeCount({ axis, kind, component, rose }: Cause): CauseCount {
  return { axis, kind, component, rose: rose ? 1 : 0, fell: rose ? 0 : 1 };
}

/** Adds a row of counts to the row of the same kind. */
function count<Row extends CauseCount | GroupMoves>(rows: Map<string, Row>, row: Row): void {
  const key = keyOf(row);
  const there = rows.get(key);
  rows.set(key, there === undefined ? row : summed(there, row));
}

function summed<Row extends object>(a: Row, b: Row): Row {
  return Object.fromEntries(
    Object.entries(a).map(([name, value]: [string, unknown]) => {
      const other: unknown = Reflect.get(b, name);
      return [name, typeof value === "number" && typeof other === "number" ? value + other : value];
    }),
  ) as Row;
}

function keyOf(row: CauseCount | GroupMoves): string {
  return "dimension" in row
    ? JSON.stringify([GROUP_DIMENSIONS.indexOf(row.dimension), row.value])
    : JSON.stringify([row.axis, row.kind, row.component]);
}

function inOrder<Row>(rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows].toSorted(([a], [b]) => compareText(a, b)).map(([, row]) => row);
}

/** How many went which way, by the cells of a matrix. */
export function movesIn(matrix: Flow["matrix"]): Record<Direction, number> {
  const moves = { SAME: 0, UP: 0, DOWN: 0, ACROSS: 0, PLACED: 0, UNPLACED: 0 };
  for (const from of STANDINGS) {
    for (const to of STANDINGS) moves[directionBetween(from, to)] += matrix[from]?.[to] ?? 0;
  }
  return moves;
}

/** What is wrong with a flow from elsewhere; null when its counts are counts and agree with each other. */
export function flowFault({ matrix, causes, groups }: Flow): string | null {
  const cells = matrix.flat();
  if (matrix.length !== STANDINGS.length || cells.length !== STANDINGS.length ** 2)
    return "The matrix must be ten by ten.";
  const figures = [
    ...cells,
    ...causes.flatMap(({ rose, fell }) => [rose, fell]),
    ...groups.flatMap((group) => [group.people, ...DIRECTIONS.map((name) => group[name])]),
  ];
  if (!figures.every((figure) => Number.isSafeInteger(figure) && figure >= 0))
    return "Every count must be a whole number, 0 or above.";
  const people = total(cells);
  const moved = movesIn(matrix);
  if (total(causes.map(({ rose, fell }) => rose + fell)) !== people - moved.SAME)
    return "The causes must add up to those who moved.";
  for (const dimension of GROUP_DIMENSIONS) {
    const rows = groups.filter((group) => group.dimension === dimension);
    if (total(rows.map((row) => row.people)) !== people)
      return `The groups by ${dimension} must add up to all people.`;
    if (DIRECTIONS.some((name) => total(rows.map((row) => row[name])) !== moved[name]))
      return `The groups by ${dimension} must add up to the moves of the matrix.`;
  }
  const sums = groups.every(
    (group) => total(DIRECTIONS.map((name) => group[name])) === group.people,
  );
  return sums ? null : "The moves of a group must add up to its people.";
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
