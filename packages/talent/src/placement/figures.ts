import type { Small } from "../decimal/small.ts";
import {
  over,
  plus,
  SMALL_HUNDRED,
  smallMicro,
  smallOf,
  times,
  TOO_LARGE,
} from "../decimal/small.ts";
import { boxOf, LEVELS } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { Policy } from "../policy/policy.ts";
import type { Evidence } from "./evidence.ts";
import { place } from "./place.ts";
import type { MissingItem, Placement } from "./placement.ts";
import { quickAxis, quickPlace } from "./quick-axis.ts";
import type { QuickAxis, QuickPlace } from "./quick-axis.ts";

/** A placement without how it came about. */
export type Figures = Omit<Placement, "explanation">;

/** What depends on the policy alone, worked out once. */
interface QuickPolicy {
  readonly performance: QuickAxis;
  readonly potential: QuickAxis;
  readonly shares: { readonly performance: Small; readonly potential: Small };
  /** All items as they are listed when missing: furthest first. */
  readonly byLeverage: readonly MissingItem[];
}

const quickPolicies = new WeakMap<Policy, QuickPolicy | null>();

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
    performance: y && y.micro,
    potential: x && x.micro,
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

function boxAt(performance: number, potential: number): Box {
  return boxOf(LEVELS[performance] ?? "LOW", LEVELS[potential] ?? "LOW");
}

/** The policy worked out; null where its own figures are too large, so that every placement is. */
function quickPolicy(policy: Policy): QuickPolicy | null {
  const known = quickPolicies.get(policy);
  if (known !== undefined) return known;
  const quick = orTooLarge(() => {
    const performance = quickAxis("performance", policy.axes.performance);
    const potential = quickAxis("potential", policy.axes.potential);
    const { valueShares } = policy;
    return {
      performance,
      potential,
      shares: {
        performance: smallOf(valueShares.performance),
        potential: smallOf(valueShares.potential),
      },
      byLeverage: [...performance.items, ...potential.items]
        .map((item) => item.missing)
        .toSorted((a, b) => b.leverage - a.leverage),
    };
  });
  quickPolicies.set(policy, quick);
  return quick;
}

function orTooLarge<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error === TOO_LARGE) return null;
    throw error;
  }
}
