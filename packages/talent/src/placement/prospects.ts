import { readDecimal } from "../decimal/decimal.ts";
import type { DecimalText, Micro } from "../decimal/decimal.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { ItemDocument } from "../policy/document.ts";
import { itemsOf } from "../policy/items.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import { place } from "./place.ts";
import type { AxisName, Explanation, MissingItem, Placement } from "./placement.ts";

/** What one missing item could do by itself, with everything else as it is. */
export interface Prospect extends MissingItem {
  /** Where the item at its worst and at its best would leave the employee. */
  readonly atWorst: Outcome;
  readonly atBest: Outcome;
}

/** Where an answer leaves an employee. */
export interface Outcome {
  /** Null when the employee is still unplaced. */
  readonly box: Box | null;
  /** Points of the item's own axis; null when it still has no point. */
  readonly points: Micro | null;
}

/** What each missing item could do by itself, in the order of the placement. Every box named is one of its possible boxes. */
export function prospectsOf(policy: Policy, placement: Placement): Prospect[] {
  const evidence = answersIn(placement.explanation);
  const items = new Map(itemsOf(policy.document.axes).map((item) => [item.id, item]));
  return placement.missing.flatMap((missing) => {
    const item = items.get(missing.item);
    if (item === undefined) return [];
    const { worst, best } = extremesOf(item);
    const outcome = (answer: EvidenceValue): Outcome =>
      outcomeOf(policy, { ...evidence, [item.id]: answer }, missing.axis);
    return [{ ...missing, atWorst: outcome(worst), atBest: outcome(best) }];
  });
}

/** The answers an explanation was made of: its evidence again, without items the policy does not know. */
export function answersIn(explanation: Explanation): Evidence {
  return Object.fromEntries(
    itemsOf(explanation).flatMap(({ item, value }) => (value === null ? [] : [[item, value]])),
  );
}

function outcomeOf(policy: Policy, evidence: Evidence, axis: AxisName): Outcome {
  const placement = place(policy, evidence);
  return { box: placement.box, points: placement[axis] };
}

/** An answer with the lowest score an item can have, and one with the highest. */
function extremesOf({ scale }: ItemDocument): { worst: EvidenceValue; best: EvidenceValue } {
  switch (scale.kind) {
    case "TABLE": {
      const [low, high] = ends(scale.rows);
      return {
        worst: { kind: "CATEGORY", value: low.value },
        best: { kind: "CATEGORY", value: high.value },
      };
    }
    case "RATIO":
      return {
        worst: { kind: "RATIO", achieved: "0", required: "100" },
        best: { kind: "RATIO", achieved: scale.cap, required: "100" },
      };
    case "NUMBER":
      return { worst: { kind: "NUMBER", value: "0" }, best: { kind: "NUMBER", value: "100" } };
    case "BANDS": {
      const [low, high] = ends(scale.bands);
      return {
        worst: { kind: "NUMBER", value: low.from },
        best: { kind: "NUMBER", value: high.from },
      };
    }
  }
}

/** The row with the lowest score and the one with the highest; a valid scale has at least one. */
function ends<Row extends { readonly score: DecimalText }>(rows: readonly Row[]): [Row, Row] {
  const lower = (a: Row, b: Row): boolean =>
    readDecimal(a.score).compare(readDecimal(b.score)) <= 0;
  return [
    rows.reduce((a, b) => (lower(a, b) ? a : b)),
    rows.reduce((a, b) => (lower(b, a) ? a : b)),
  ];
}
