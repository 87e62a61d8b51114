import { HUNDRED, ZERO, clamp, microOf, textOf } from "../decimal/decimal.ts";
import type { Exact, Micro } from "../decimal/decimal.ts";
import { LEVELS } from "../ninebox/boxes.ts";
import type { Level } from "../ninebox/boxes.ts";
import type { Axis, Component, Item } from "../policy/policy.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import type { AxisExplanation, ComponentExplanation, ItemState } from "./placement.ts";
import { scoreOf } from "./score.ts";

/** Where somebody stands on one axis. */
export interface AxisPlacement {
  /** Null when the axis has no point. */
  readonly point: { readonly score: Exact; readonly micro: Micro; readonly level: Level } | null;
  /** Percent of the axis that has an answer. */
  readonly answered: Exact;
  /** Levels that completing the evidence could lead to. */
  readonly possibleLevels: readonly Level[];
  readonly missing: readonly Item[];
  readonly explanation: AxisExplanation;
}

/** An item with its answer, and with its score where it has one. */
interface Answer {
  readonly item: Item;
  readonly state: ItemState;
  readonly value: EvidenceValue | null;
  readonly score: Exact | null;
  /** Score × weight. */
  readonly weighted: Exact | null;
}

/**
 * Places somebody on one axis. Items with an answer count for the whole axis, missing ones are left out; the
 * result is brought within what completing the evidence can still reach, which is within 0 to 100.
 * There is no point without at least one piece of evidence, or with less than the policy's minimum.
 */
export function placeOnAxis(axis: Axis, evidence: Evidence): AxisPlacement {
  const answers = axis.components.map(({ items }) => items.map((item) => answerTo(item, evidence)));
  const all = answers.flat();
  const missing = all.filter((answer) => answer.score === null).map((answer) => answer.item);

  let answered = ZERO;
  let sum = ZERO; // of score × weight
  for (const { item, weighted } of all) {
    if (weighted === null) continue;
    answered = answered.add(item.weight);
    sum = sum.add(weighted);
  }
  const lowest = completed(sum, missing, (item) => item.weightedWorst);
  const highest = completed(sum, missing, (item) => item.weightedBest);

  const known = all.some((answer) => answer.state === "EVIDENCE");
  const hasPoint = known && answered.compare(axis.minimumEvidence) >= 0;
  const mean = hasPoint ? sum.div(answered) : null;
  const score = mean && clamp(mean, lowest, highest);
  const level = score && levelOf(axis, score);
  return {
    point: score && level && { score, level, micro: publish(axis, score) },
    answered,
    possibleLevels: LEVELS.slice(
      LEVELS.indexOf(levelOf(axis, lowest)),
      LEVELS.indexOf(levelOf(axis, highest)) + 1,
    ),
    missing,
    explanation: {
      score: score && textOf(score),
      level,
      answered: textOf(answered),
      lowest: textOf(lowest),
      highest: textOf(highest),
      components: axis.components.map((component, index) =>
        explainComponent(component, answers[index] ?? [], mean && answered),
      ),
      adjustment: score && mean && textOf(score.sub(mean)),
    },
  };
}

function answerTo(item: Item, evidence: Evidence): Answer {
  const value = Object.hasOwn(evidence, item.id) ? (evidence[item.id] ?? null) : null;
  if (value === null) {
    const none = item.none;
    const state = none === null ? "MISSING" : "NONE";
    return { item, state, value, score: none, weighted: none && none.mul(item.weight) };
  }
  const score = scoreOf(item.scale, value);
  const state = score === null ? "UNUSABLE" : "EVIDENCE";
  return { item, state, value, score, weighted: score && score.mul(item.weight) };
}

/** The axis if every missing item came in with the score × weight that `weighted` gives it. */
function completed(sum: Exact, missing: readonly Item[], weighted: (item: Item) => Exact): Exact {
  const all = missing.reduce((total, item) => total.add(weighted(item)), sum);
  return clamp(all.div(HUNDRED), ZERO, HUNDRED);
}

function levelOf({ middle, high }: Axis, score: Exact): Level {
  if (score.compare(high) >= 0) return "HIGH";
  return score.compare(middle) >= 0 ? "MIDDLE" : "LOW";
}

/** Rounds half up, save that a score below a cut-off is never published as having reached it. */
function publish({ middle, high }: Axis, score: Exact): Micro {
  const micro = microOf(score);
  for (const cutoff of [middle, high]) {
    // Cut-offs are whole millionths, so a rounded score can touch one but not pass it.
    if (score.compare(cutoff) < 0 && micro === microOf(cutoff)) return micro - 1;
  }
  return micro;
}

/** `answered` is null when the axis has no point: then nothing contributes. */
function explainComponent(
  { id, weight }: Component,
  answers: readonly Answer[],
  answered: Exact | null,
): ComponentExplanation {
  const sum = answers.reduce(
    (total, { weighted }) => (weighted ? total.add(weighted) : total),
    ZERO,
  );
  return {
    component: id,
    weight,
    contribution: answered && textOf(sum.div(answered)),
    items: answers.map(({ item, state, value, score, weighted }) => ({
      item: item.id,
      state,
      value,
      score: score && textOf(score),
      weight: item.weightText,
      contribution: answered && weighted && textOf(weighted.div(answered)),
    })),
  };
}
