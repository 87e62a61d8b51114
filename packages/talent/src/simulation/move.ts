import { ZERO, exactOf, microOf } from "../decimal/decimal.ts";
import type { Exact, ExactText, Micro } from "../decimal/decimal.ts";
import { LEVELS, levelsOf } from "../ninebox/boxes.ts";
import type { Level } from "../ninebox/boxes.ts";
import type { Standing } from "../ninebox/standing.ts";
import type { AxisExplanation, AxisName, Placement } from "../placement/placement.ts";

/**
 * Which way somebody moved. UP: a level rose and none fell; DOWN: the other way; ACROSS: one rose, the other fell.
 * PLACED and UNPLACED: into the nine box or out of it. Box numbers are no order; levels are.
 */
export const DIRECTIONS = ["SAME", "UP", "DOWN", "ACROSS", "PLACED", "UNPLACED"] as const;

/** Which way somebody moved. */
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What moved a level. COMPONENT: of all parts of the axis, this component's contribution changed most in the direction
 * of the level. LIMITS: bringing the score within its limits changed more than any component. CUTOFFS: the score did
 * not move that way, so the cut-offs did. EVIDENCE: the axis gained or lost its point.
 */
export const CAUSE_KINDS = ["COMPONENT", "LIMITS", "CUTOFFS", "EVIDENCE"] as const;

/** What moved a level. */
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Why the level of one axis changed. */
export interface Cause {
  readonly axis: AxisName;
  readonly kind: CauseKind;
  /** Id of the component; null for the other kinds. */
  readonly component: string | null;
  /** Whether the level rose; a point gained counts as risen. */
  readonly rose: boolean;
  /** Change of that part, in millionths of a point, after minus before; for CUTOFFS and EVIDENCE that of the score (none counts as 0). */
  readonly change: Micro;
}

/** How one employee's placement under one policy differs from that under another. */
export interface Move {
  readonly from: Standing;
  readonly to: Standing;
  readonly direction: Direction;
  /** One per axis whose level changed, largest change first; empty for SAME. */
  readonly causes: readonly Cause[];
}

/** Compares two placements of one employee: who moved, which way, and what moved them. */
export function moveOf(before: Placement, after: Placement): Move {
  const [from, to] = [before.box ?? 0, after.box ?? 0] as const;
  const direction = directionBetween(from, to);
  if (direction === "SAME") return { from, to, direction, causes: [] };
  const causes = (["performance", "potential"] as const).flatMap(
    (axis) => causeOf(axis, before.explanation[axis], after.explanation[axis]) ?? [],
  );
  return {
    from,
    to,
    direction,
    causes: causes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}

/** Which way a change of standing goes, by the levels of the two boxes. */
export function directionBetween(from: Standing, to: Standing): Direction {
  if (from === to) return "SAME";
  if (from === 0) return "PLACED";
  if (to === 0) return "UNPLACED";
  const [a, b] = [levelsOf(from), levelsOf(to)];
  const steps = [
    rank(b.performance) - rank(a.performance),
    rank(b.potential) - rank(a.potential),
  ] as const;
  if (steps.every((step) => step >= 0)) return "UP";
  return steps.every((step) => step <= 0) ? "DOWN" : "ACROSS";
}

function rank(level: Level): number {
  return LEVELS.indexOf(level);
}

function causeOf(axis: AxisName, before: AxisExplanation, after: AxisExplanation): Cause | null {
  if (before.level === after.level) return null;
  const change = read(after.score).sub(read(before.score));
  if (before.level === null || after.level === null) {
    const rose = before.level === null;
    return { axis, kind: "EVIDENCE", component: null, rose, change: microOf(change) };
  }
  const rose = rank(after.level) > rank(before.level);
  const along = (value: Exact): Exact => (rose ? value : value.neg());
  if (along(change).compare(ZERO) <= 0) {
    return { axis, kind: "CUTOFFS", component: null, rose, change: microOf(change) };
  }
  const [first, ...rest] = partsOf(before, after);
  const most = rest.reduce((a, b) => (along(b.change).compare(along(a.change)) > 0 ? b : a), first);
  return { axis, kind: most.kind, component: most.component, rose, change: microOf(most.change) };
}

interface Part {
  readonly kind: CauseKind;
  readonly component: string | null;
  readonly change: Exact;
}

/** Change of every part of an axis: the limits, and each component of either policy (one it does not have contributes 0). */
function partsOf(before: AxisExplanation, after: AxisExplanation): [Part, ...Part[]] {
  const [a, b] = [contributionsOf(before), contributionsOf(after)];
  const ids = [...new Set([...b.keys(), ...a.keys()])];
  const limits = read(after.adjustment).sub(read(before.adjustment));
  return [
    { kind: "LIMITS", component: null, change: limits },
    ...ids.map((component): Part => {
      const change = (b.get(component) ?? ZERO).sub(a.get(component) ?? ZERO);
      return { kind: "COMPONENT", component, change };
    }),
  ];
}

function contributionsOf({ components }: AxisExplanation): ReadonlyMap<string, Exact> {
  return new Map(components.map(({ component, contribution }) => [component, read(contribution)]));
}

function read(text: ExactText | null): Exact {
  return (text === null ? null : exactOf(text)) ?? ZERO;
}
