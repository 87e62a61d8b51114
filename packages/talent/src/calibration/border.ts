import {
  exactOf,
  parseDecimal,
  textOf,
  type DecimalText,
  type ExactText,
} from "../decimal/decimal.ts";
import type { AxisName, Explanation } from "../placement/placement.ts";
import type { Policy } from "../policy/policy.ts";

/** How near a cut-off a case is looked at, in points, unless asked otherwise. Our own assumption (A). */
export const BORDER_POINTS: DecimalText = "2";

/** A cut-off somebody stands near to. */
export interface NearBorder {
  readonly axis: AxisName;
  readonly cutoff: "middle" | "high";
  /** Points above it, or, negative, below: exact. */
  readonly distance: ExactText;
}

/**
 * The cut-offs that a placement's scores lie within so many points of, on either side, the ends included: compared as
 * exact fractions, so that 2 points are 2 points and not 2.0000001. Empty for an axis without a point, and where
 * `points` is no decimal.
 */
export function bordersNear(
  policy: Pick<Policy, "axes">,
  explanation: Explanation,
  points: DecimalText,
): NearBorder[] {
  const within = parseDecimal(points);
  if (within === null) return [];
  return (["performance", "potential"] as const).flatMap((axis) => {
    const { score: text } = explanation[axis];
    const score = text === null ? null : exactOf(text);
    if (score === null) return [];
    return (["middle", "high"] as const).flatMap((cutoff): NearBorder[] => {
      const distance = score.sub(policy.axes[axis][cutoff]);
      if (distance.abs().compare(within) > 0) return [];
      return [{ axis, cutoff, distance: textOf(distance) }];
    });
  });
}
