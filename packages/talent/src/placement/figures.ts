import type { Small } from "../decimal/small.ts";
import { over, plus, SMALL_HUNDRED, smallMicro, times } from "../decimal/small.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evidence } from "./evidence.ts";
import { place } from "./place.ts";
import type { MissingItem, Placement } from "./placement.ts";
import { publish, quickPlace } from "./quick-axis.ts";
import type { QuickPlace } from "./quick-axis.ts";
import { boxAt, orTooLarge, quickPolicy } from "./quick-policy.ts";
import type { QuickPolicy } from "./quick-policy.ts";

/** A placement without how it came about. */
export type Figures = Omit<Placement, "explanation">;

/**
 * What `place` answers but for the explanation, many times faster; for many people at once. It computes with
 * exact fractions of safe integers, and leaves to `place` whatever has larger ones. Never throws.
 */
export function figuresOf(policy: Policy, evidence: Evidence): Figures {
  const quick = quickPolicy(policy);
  const figures = quick && orTooLarge(() => quickFigures(policy, quick, evidence));
  if (figures !== null) return figures;
  const { explanation: _, ...rest } = place(policy, evidence);
  return rest;
}

function quickFigures(policy: Policy, quick: QuickPolicy, evidence: Evidence): Figures {
  const missing = new Set<MissingItem>();
  const performance = quickPlace(quick.performance, evidence, missing);
  const potential = quickPlace(quick.potential, evidence, missing);
  const [y, x] = [performance.point, potential.point];
  const mix = (a: Small, b: Small): Small =>
    plus(times(a, quick.shares.performance), times(b, quick.shares.potential));
  return {
    policy: { id: policy.id, version: policy.version },
    box: y && x && boxAt(y.level, x.level),
    performance: y && publish(quick.performance, y.score),
    potential: x && publish(quick.potential, x.score),
    value: y && x && smallMicro(mix(y.score, x.score)),
    evidence: smallMicro(over(mix(performance.answered, potential.answered), SMALL_HUNDRED)),
    possibleBoxes: possibleBoxes(performance, potential),
    missing: missing.size === 0 ? [] : quick.byLeverage.filter((item) => missing.has(item)),
  };
}

function possibleBoxes(performance: QuickPlace, potential: QuickPlace): Box[] {
  const boxes: Box[] = [];
  for (let y = performance.lowestLevel; y <= performance.highestLevel; y += 1) {
    for (let x = potential.lowestLevel; x <= potential.highestLevel; x += 1) {
      boxes.push(boxAt(y, x));
    }
  }
  return boxes.toSorted((a, b) => a - b);
}
