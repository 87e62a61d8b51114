import type { Small } from "../decimal/small.ts";
import {
  compare,
  minus,
  over,
  plus,
  SMALL_HUNDRED,
  SMALL_ZERO,
  smallDecimal,
  smallMicro,
  smallOf,
  times,
  within,
} from "../decimal/small.ts";
import type { Micro } from "../decimal/decimal.ts";
import type { Axis, CompiledScale, Item } from "../policy/policy.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import type { AxisName, MissingItem } from "./placement.ts";

/** An axis with everything that depends on the policy alone worked out in small fractions. */
export interface QuickAxis {
  readonly items: readonly QuickItem[];
  readonly middle: Small;
  readonly high: Small;
  readonly minimumEvidence: Small;
  readonly publishedCutoffs: readonly [middle: Micro, high: Micro];
}

/** An item with everything that depends on the policy alone. */
interface QuickItem {
  readonly id: string;
  /** Id of the component it belongs to. */
  readonly component: string;
  readonly weight: Small;
  /** Score × weight of absence where it is an answer. */
  readonly none: Small | null;
  readonly worst: Small;
  readonly best: Small;
  readonly missing: MissingItem;
  /** Score × weight of an answer; null when it is not on the scale. */
  weighted(answer: EvidenceValue): Small | null;
}

/** Where somebody stands on one axis, without how that came about. */
export interface QuickPlace {
  /** Null when the axis has no point; level 0 is low, 1 middle, 2 high. */
  readonly point: {
    /** The mean brought within what completing the evidence can reach. */
    readonly score: Small;
    readonly mean: Small;
    readonly level: number;
  } | null;
  readonly answered: Small;
  readonly lowestLevel: number;
  readonly highestLevel: number;
}

/** Works an axis out in small fractions; throws TOO_LARGE where its figures do not fit. */
export function quickAxis(name: AxisName, axis: Axis): QuickAxis {
  const [middle, high] = [smallOf(axis.middle), smallOf(axis.high)];
  return {
    items: axis.components.flatMap(({ id, items }) =>
      items.map((item) => quickItem(name, id, item)),
    ),
    middle,
    high,
    minimumEvidence: smallOf(axis.minimumEvidence),
    publishedCutoffs: [smallMicro(middle), smallMicro(high)],
  };
}

/** Does what `placeOnAxis` does; items that are missing are added to `missing`, where that is wanted. */
export function quickPlace(
  axis: QuickAxis,
  evidence: Evidence,
  missing: Set<MissingItem> | null,
): QuickPlace {
  let [known, answered, sum, worst, best] = [false, SMALL_ZERO, SMALL_ZERO, SMALL_ZERO, SMALL_ZERO];
  for (const item of axis.items) {
    const answer = answerTo(item, evidence);
    const weighted = answer === null ? item.none : item.weighted(answer);
    if (weighted === null) {
      missing?.add(item.missing);
      worst = plus(worst, item.worst);
      best = plus(best, item.best);
      continue;
    }
    known ||= answer !== null;
    answered = plus(answered, item.weight);
    sum = plus(sum, weighted);
  }
  const lowest = within(over(plus(sum, worst), SMALL_HUNDRED), SMALL_ZERO, SMALL_HUNDRED);
  const highest = within(over(plus(sum, best), SMALL_HUNDRED), SMALL_ZERO, SMALL_HUNDRED);
  const hasPoint = known && compare(answered, axis.minimumEvidence) >= 0;
  const mean = hasPoint ? over(sum, answered) : null;
  const score = mean && within(mean, lowest, highest);
  return {
    point: score && mean && { score, mean, level: levelOf(axis, score) },
    answered,
    lowestLevel: levelOf(axis, lowest),
    highestLevel: levelOf(axis, highest),
  };
}

function levelOf({ middle, high }: QuickAxis, score: Small): number {
  if (compare(score, high) >= 0) return 2;
  return compare(score, middle) >= 0 ? 1 : 0;
}

/** What each component contributes to a point, by its id; of an axis that has one. */
export function quickContributions(
  axis: QuickAxis,
  evidence: Evidence,
  answered: Small,
): ReadonlyMap<string, Small> {
  const sums = new Map<string, Small>();
  for (const item of axis.items) {
    const answer = answerTo(item, evidence);
    const weighted = answer === null ? item.none : item.weighted(answer);
    const sum = sums.get(item.component) ?? SMALL_ZERO;
    sums.set(item.component, weighted === null ? sum : plus(sum, weighted));
  }
  for (const [component, sum] of sums) sums.set(component, over(sum, answered));
  return sums;
}

function answerTo({ id }: QuickItem, evidence: Evidence): EvidenceValue | null {
  return Object.hasOwn(evidence, id) ? (evidence[id] ?? null) : null;
}

/** Rounds half up, save that a score below a cut-off is never published as having reached it. */
export function publish({ middle, high, publishedCutoffs }: QuickAxis, score: Small): Micro {
  const micro = smallMicro(score);
  const [atMiddle, atHigh] = publishedCutoffs;
  if (micro === atMiddle && compare(score, middle) < 0) return micro - 1;
  if (micro === atHigh && compare(score, high) < 0) return micro - 1;
  return micro;
}

function quickItem(axis: AxisName, component: string, item: Item): QuickItem {
  const weight = smallOf(item.weight);
  const [worst, best] = [smallOf(item.weightedWorst), smallOf(item.weightedBest)];
  return {
    id: item.id,
    component,
    weight,
    none: item.none && times(smallOf(item.none), weight),
    worst,
    best,
    missing: {
      item: item.id,
      axis,
      weight: smallMicro(weight),
      leverage: smallMicro(over(minus(best, worst), SMALL_HUNDRED)),
    },
    weighted: weigher(item.scale, weight),
  };
}

/** What `scoreOf` answers, times the weight. */
function weigher(scale: CompiledScale, weight: Small): (answer: EvidenceValue) => Small | null {
  switch (scale.kind) {
    case "TABLE": {
      const weighted = new Map(
        [...scale.scores].map(([value, score]) => [value, times(smallOf(score), weight)]),
      );
      return (answer) => (answer.kind === "CATEGORY" ? (weighted.get(answer.value) ?? null) : null);
    }
    case "RATIO": {
      const cap = smallOf(scale.cap);
      return (answer) => {
        if (answer.kind !== "RATIO") return null;
        const reached = smallDecimal(answer.achieved);
        const needed = smallDecimal(answer.required);
        if (reached === null || needed === null || reached.n < 0 || needed.n <= 0) return null;
        const score = over(times(reached, SMALL_HUNDRED), needed);
        return times(compare(score, cap) <= 0 ? score : cap, weight);
      };
    }
    case "NUMBER":
      return (answer) => {
        const score = figureIn(answer, SMALL_ZERO, SMALL_HUNDRED);
        return score && times(score, weight);
      };
    case "BANDS": {
      const [min, max] = [smallOf(scale.min), scale.max && smallOf(scale.max)];
      const bands = scale.bands.map(({ from, score }) => ({
        from: smallOf(from),
        weighted: times(smallOf(score), weight),
      }));
      return (answer) => {
        const figure = figureIn(answer, min, max);
        return (
          figure && (bands.findLast(({ from }) => compare(from, figure) <= 0)?.weighted ?? null)
        );
      };
    }
  }
}

function figureIn(answer: EvidenceValue, low: Small, high: Small | null): Small | null {
  const figure = answer.kind === "NUMBER" ? smallDecimal(answer.value) : null;
  if (figure === null || compare(figure, low) < 0) return null;
  return high !== null && compare(figure, high) > 0 ? null : figure;
}
