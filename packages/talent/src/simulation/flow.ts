import { compareText } from "../compare-text.ts";
import { compareGroups } from "../figures/groups.ts";
import type { GroupDimension } from "../figures/groups.ts";
import type { PolicyVersion } from "../policy/policy-name.ts";
import { STANDINGS } from "../ninebox/standing.ts";
import type { Standing } from "../ninebox/standing.ts";
import { DIRECTIONS, directionBetween } from "./move.ts";
import type { Cause, Direction, Move } from "./move.ts";

/** What the moves of a simulation are counted by. */
export const FLOW_DIMENSIONS = [
  "UNIT",
  "POSITION_CLASS",
  "SEX",
  "AGE_BAND",
  "EMPLOYMENT_KIND",
] as const satisfies readonly GroupDimension[];

/** What the moves of a simulation are counted by. */
export type FlowDimension = (typeof FLOW_DIMENSIONS)[number];

/** An employee's value on each of these dimensions; null where unknown. A unit carries its owner's code, so that units of two regencies stay apart. */
export type Attributes = Readonly<Record<FlowDimension, string | null>>;

/** How the employees of one group moved; the six counts add up to its people. */
export interface GroupMoves extends Readonly<Record<Direction, number>> {
  readonly dimension: FlowDimension;
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

/**
 * Adds flows between these two policies; of none it is the flow of nobody.
 *
 * @throws RangeError when one is between other policy versions: the sum would mean nothing
 */
export function sumFlows(before: PolicyVersion, after: PolicyVersion, flows: Iterable<Flow>): Flow {
  const tally = new FlowTally(before, after);
  for (const flow of flows) tally.add(flow);
  return tally.flow();
}

/** An employee's move, and what employees are counted by. */
export interface Mover {
  readonly move: Move;
  readonly attributes: Attributes;
}

type Counting<Row> = { -readonly [Field in keyof Row]: Row[Field] };

/** A flow in the making. It changes its counts in place: people are many, and rows of a whole province too. */
export class FlowTally {
  readonly #before: PolicyVersion;
  readonly #after: PolicyVersion;
  readonly #matrix = STANDINGS.map(() => STANDINGS.map(() => 0));
  readonly #causes = new Map<string, Counting<CauseCount>>();
  readonly #groups = FLOW_DIMENSIONS.map((dimension) => ({
    dimension,
    rows: new Map<string | null, Counting<GroupMoves>>(),
  }));

  constructor(before: PolicyVersion, after: PolicyVersion) {
    this.#before = before;
    this.#after = after;
  }

  /** Counts one employee. */
  count({ move, attributes }: Mover): void {
    this.#cell(move.from, move.to, 1);
    const [cause] = move.causes;
    if (cause !== undefined) this.#cause(cause)[cause.rose ? "rose" : "fell"] += 1;
    for (const { dimension, rows } of this.#groups) {
      const row = rowOf(rows, dimension, attributes[dimension]);
      row.people += 1;
      row[move.direction] += 1;
    }
  }

  /** Counts everybody of a flow. Throws a RangeError when it is between other policy versions. */
  add(flow: Flow): void {
    if (!sameVersion(flow.before, this.#before) || !sameVersion(flow.after, this.#after)) {
      throw new RangeError("Only flows between the same two policy versions can be added.");
    }
    for (const from of STANDINGS) {
      for (const to of STANDINGS) this.#cell(from, to, flow.matrix[from]?.[to] ?? 0);
    }
    for (const cause of flow.causes) {
      const row = this.#cause(cause);
      row.rose += cause.rose;
      row.fell += cause.fell;
    }
    for (const { dimension, rows } of this.#groups) {
      for (const group of flow.groups) {
        if (group.dimension !== dimension) continue;
        const row = rowOf(rows, dimension, group.value);
        row.people += group.people;
        for (const direction of DIRECTIONS) row[direction] += group[direction];
      }
    }
  }

  /** What was counted, in its one order; nothing may be counted afterwards. */
  flow(): Flow {
    return {
      before: this.#before,
      after: this.#after,
      matrix: this.#matrix,
      causes: [...this.#causes.values()].toSorted(compareCauses),
      groups: this.#groups.flatMap(({ rows }) => [...rows.values()].toSorted(compareGroups)),
    };
  }

  #cell(from: Standing, to: Standing, people: number): void {
    const row = this.#matrix[from];
    if (row !== undefined) row[to] = (row[to] ?? 0) + people;
  }

  #cause({ axis, kind, component }: Pick<CauseCount, "axis" | "kind" | "component">) {
    const key = `${axis} ${kind} ${component ?? ""}`; // which kind it is says whether there is a component
    let row = this.#causes.get(key);
    if (row === undefined) {
      row = { axis, kind, component, rose: 0, fell: 0 };
      this.#causes.set(key, row);
    }
    return row;
  }
}

function rowOf(
  rows: Map<string | null, Counting<GroupMoves>>,
  dimension: FlowDimension,
  value: string | null,
): Counting<GroupMoves> {
  let row = rows.get(value);
  if (row === undefined) {
    const none = { SAME: 0, UP: 0, DOWN: 0, ACROSS: 0, PLACED: 0, UNPLACED: 0 };
    row = { dimension, value, people: 0, ...none };
    rows.set(value, row);
  }
  return row;
}

function compareCauses(a: CauseCount, b: CauseCount): number {
  return (
    compareText(a.axis, b.axis) ||
    compareText(a.kind, b.kind) ||
    compareText(a.component ?? "", b.component ?? "")
  );
}

/** Whether two policy versions are the same. */
export function sameVersion(a: PolicyVersion, b: PolicyVersion): boolean {
  return a.id === b.id && a.version === b.version;
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
  for (const dimension of FLOW_DIMENSIONS) {
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
