import { HUNDRED, ZERO, clamp, microOf, textOf } from "../decimal/decimal.ts";
import type { Exact, Micro } from "../decimal/decimal.ts";
import { LEVELS } from "../ninebox/boxes.ts";
import type { Level } from "../ninebox/boxes.ts";
import type { Axis, Item } from "../policy/policy.ts";
import type { Evidence, EvidenceValue } from "./evidence.ts";
import type { AxisExplanation, ItemExplanation, ItemState } from "./placement.ts";
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
  let weighted = ZERO; // points × percent
  for (const { item, score } of all) {
    if (score === null) continue;
    answered = answered.add(item.weight);
    weighted = weighted.add(item.weight.mul(score));
  }
  const lowest = completed(weighted, missing, (item) => item.worst);
  const highest = completed(weighted, missing, (item) => item.best);

  const known = all.some((answer) => answer.state === "EVIDENCE");
  const hasPoint = known && answered.compare(axis.minimumEvidence) >= 0;
  const mean = hasPoint ? weighted.div(answered) : null;
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
      components: axis.components.map(({ id, weight }, index) => {
        const parts = (answers[index] ?? []).map((answer) => ({
          answer,
          contribution: mean && answer.score && answer.item.weight.mul(answer.score).div(answered),
        }));
        const sum = parts.reduce((total, part) => total.add(part.contribution ?? ZERO), ZERO);
        return {
          component: id,
          weight,
          contribution: mean && textOf(sum),
          items: parts.map(({ answer, contribution }) => explain(answer, contribution)),
        };
      }),
      adjustment: score && mean && textOf(score.sub(mean)),
    },
  };
}

function answerTo(item: Item, evidence: Evidence): Answer {
  const value = Object.hasOwn(evidence, item.id) ? (evidence[item.id] ?? null) : null;
  if (value === null) {
    return { item, state: item.none === null ? "MISSING" : "NONE", value, score: item.none };
  }
  const score = scoreOf(item.scale, value);
  return { item, state: score === null ? "UNUSABLE" : "EVIDENCE", value, score };
}

function completed(weighted: Exact, missing: readonly Item[], score: (item: Item) => Exact): Exact {
  const sum = missing.reduce((total, item) => total.add(item.weight.mul(score(item))), weighted);
  return clamp(sum.div(HUNDRED), ZERO, HUNDRED);
}

function levelOf({ middle, high }: Axis, score: Exact): Level {
  if (score.compare(high) >= 0) return "HIGH";
  return score.compare(middle) >= 0 ? "MIDDLE" : "LOW";
}

/** Rounds half up, save that a score below a cut-off is never published as having reached it. */
function publish({ middle, high }: Axis, score: Exact): Micro {
  const micro = microOf(score);
  for (const cutoff of [middle, high]) {
    const border = microOf(cutoff);
    if (score.compare(cutoff) < 0 && micro >= border) return border - 1;
  }
  return micro;
}

function explain(
  { item, state, value, score }: Answer,
  contribution: Exact | null,
): ItemExplanation {
  return {
    item: item.id,
    state,
    value,
    score: score && textOf(score),
    weight: item.weightText,
    contribution: contribution && textOf(contribution),
  };
}
