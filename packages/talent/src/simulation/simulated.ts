import { z } from "zod";
import type { RegencyCode } from "../brand.ts";
import { addGroups, believable, foldTellingGroups, SMALLEST_UNIT } from "../figures/groups.ts";
import type { Additive } from "../figures/merge-figures.ts";
import { compareText } from "../compare-text.ts";
import { FLOW_DIMENSIONS, flowFault, movesIn, sameVersion, sumFlows } from "./flow.ts";
import type { Flow, GroupMoves } from "./flow.ts";
import type { PolicyVersion } from "../policy/policy-name.ts";
import { CAUSE_KINDS, DIRECTIONS } from "./move.ts";

/** The name of a unit that has a row of its own. */
interface UnitName {
  /** As on the dimension UNIT: its owner's code, a stroke and its id. */
  readonly value: string;
  readonly name: string;
}

/** What a change of policy does to a regency's employees, or to those of many. */
export interface Simulated {
  readonly flow: Flow;
  /** By value. */
  readonly units: readonly UnitName[];
}

/** Simulations between these two policies, ready to be merged; one of other policies cannot be read. */
export function simulationsBetween(
  before: PolicyVersion,
  after: PolicyVersion,
): Additive<Simulated> {
  return {
    sum: (parts) => ({
      flow: sumFlows(
        before,
        after,
        parts.map(({ flow }) => flow),
      ),
      units: distinct(parts.flatMap(({ units }) => units)),
    }),
    read(given, regency) {
      const read = readSimulated(given, regency);
      if (read === null) return null;
      const { flow } = read;
      return sameVersion(flow.before, before) && sameVersion(flow.after, after) ? read : null;
    },
  };
}

/**
 * A simulation as it may leave its regency. A policy can be written so that who moves under it tells what a private record
 * says; so a group has a row of its own only where each way that anybody moved, or stayed, was taken by at least five of
 * it. A group of whom nobody went that way is folded, too: else the folded ones would be those of whom somebody did.
 */
export function shareableSimulation({ flow, units }: Simulated): Simulated {
  const moves = movesIn(flow.matrix);
  const taken = DIRECTIONS.filter((direction) => moves[direction] > 0);
  const groups = foldTellingGroups(
    flow.groups,
    (row) => taken.some((direction) => row[direction] < SMALLEST_UNIT),
    (row) => row.people,
    addMoves,
  );
  const named = new Set(groups.map(({ value }) => value));
  return { flow: { ...flow, groups }, units: units.filter(({ value }) => named.has(value)) };
}

function addMoves(a: GroupMoves, b: GroupMoves): GroupMoves {
  const moves = Object.fromEntries(DIRECTIONS.map((name) => [name, a[name] + b[name]]));
  return { ...a, ...moves, people: a.people + b.people };
}

function distinct(units: readonly UnitName[]): UnitName[] {
  const byValue = new Map(units.map((unit) => [unit.value, unit]));
  return [...byValue.values()].toSorted((x, y) => compareText(x.value, y.value));
}

const count = z.int().min(0);
const policy = z.object({ id: z.string(), version: z.int() });
const moves = Object.fromEntries(DIRECTIONS.map((name) => [name, count])) as Record<
  (typeof DIRECTIONS)[number],
  typeof count
>;
const simulated = z.object({
  flow: z.object({
    before: policy,
    after: policy,
    matrix: z.array(z.array(count)),
    causes: z.array(
      z.object({
        axis: z.enum(["performance", "potential"]),
        kind: z.enum(CAUSE_KINDS),
        component: z.string().max(200).nullable(),
        rose: count,
        fell: count,
      }),
    ),
    groups: z.array(
      z.object({
        dimension: z.enum(FLOW_DIMENSIONS),
        value: z.string().max(200).nullable(),
        people: count,
        ...moves,
      }),
    ),
  }),
  units: z.array(z.object({ value: z.string(), name: z.string().max(500) })),
});

function readSimulated(given: unknown, regency: RegencyCode): Simulated | null {
  const read = simulated.safeParse(given);
  if (!read.success) return null;
  const { flow, units } = read.data;
  if (flowFault(flow) !== null || !believable(flow.groups, regency)) return null;
  const named = new Set(
    flow.groups.flatMap(({ dimension, value }) => dimension === "UNIT" && value),
  );
  if (!units.every(({ value }) => named.has(value))) return null;
  return { flow: { ...flow, groups: addGroups(flow.groups, addMoves) }, units: distinct(units) };
}
