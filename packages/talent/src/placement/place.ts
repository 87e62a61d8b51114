import { HUNDRED, microOf } from "../decimal/decimal.ts";
import type { Exact } from "../decimal/decimal.ts";
import { boxOf } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evidence } from "./evidence.ts";
import { placeOnAxis } from "./place-axis.ts";
import type { AxisPlacement } from "./place-axis.ts";
import type { AxisName, MissingItem, Placement } from "./placement.ts";

/**
 * Where an employee stands under a policy, and why: the nine box of PermenPANRB 3/2020 as amended by 20/2025.
 *
 * The same evidence and the same policy give the same placement, everywhere and for ever. Everything is decided on
 * exact fractions; published figures are rounded once, at the end. Never throws: an answer that is not on its item's
 * scale counts as missing and says so in the explanation. An item that absence leaves unknown is missing, not low.
 */
export function place(policy: Policy, evidence: Evidence): Placement {
  const performance = placeOnAxis(policy.axes.performance, evidence);
  const potential = placeOnAxis(policy.axes.potential, evidence);
  const { valueShares } = policy;
  const [y, x] = [performance.point, potential.point];
  const mix = (a: Exact, b: Exact): Exact =>
    a.mul(valueShares.performance).add(b.mul(valueShares.potential));
  return {
    policy: { id: policy.id, version: policy.version },
    box: y && x && boxOf(y.level, x.level),
    performance: y && y.micro,
    potential: x && x.micro,
    value: y && x && microOf(mix(y.score, x.score)),
    evidence: microOf(mix(performance.answered, potential.answered).div(HUNDRED)),
    possibleBoxes: possibleBoxes(performance, potential),
    missing: byLeverage(performance, potential),
    explanation: { performance: performance.explanation, potential: potential.explanation },
  };
}

function possibleBoxes(performance: AxisPlacement, potential: AxisPlacement): Box[] {
  return performance.possibleLevels
    .flatMap((y) => potential.possibleLevels.map((x) => boxOf(y, x)))
    .toSorted((a, b) => a - b);
}

/** Furthest first; equals stay in the order of the policy. */
function byLeverage(performance: AxisPlacement, potential: AxisPlacement): MissingItem[] {
  return [...missingOf("performance", performance), ...missingOf("potential", potential)].toSorted(
    (a, b) => b.leverage - a.leverage,
  );
}

function missingOf(axis: AxisName, { missing }: AxisPlacement): MissingItem[] {
  return missing.map(({ id, weight, weightedWorst, weightedBest }) => ({
    item: id,
    axis,
    weight: microOf(weight),
    leverage: microOf(weightedBest.sub(weightedWorst).div(HUNDRED)),
  }));
}
