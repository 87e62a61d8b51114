import type { Small } from "../decimal/small.ts";
import { smallOf, TOO_LARGE } from "../decimal/small.ts";
import { boxOf, LEVELS } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import type { Policy } from "../policy/policy.ts";
import type { MissingItem } from "./placement.ts";
import { quickAxis } from "./quick-axis.ts";
import type { QuickAxis } from "./quick-axis.ts";

/** What depends on the policy alone, worked out once. */
export interface QuickPolicy {
  readonly performance: QuickAxis;
  readonly potential: QuickAxis;
  readonly shares: { readonly performance: Small; readonly potential: Small };
  /** All items as they are listed when missing: furthest first. */
  readonly byLeverage: readonly MissingItem[];
}

const quickPolicies = new WeakMap<Policy, QuickPolicy | null>();

/** The box of two levels, 0 to 2. */
export function boxAt(performance: number, potential: number): Box {
  return boxOf(LEVELS[performance] ?? "LOW", LEVELS[potential] ?? "LOW");
}

/** The policy worked out; null where its own figures are too large, so that every placement is. */
export function quickPolicy(policy: Policy): QuickPolicy | null {
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

/** What `work` answers; null where a figure is too large for small fractions. */
export function orTooLarge<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error === TOO_LARGE) return null;
    throw error;
  }
}
