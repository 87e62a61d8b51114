import type { BilingualText } from "../brand.ts";
import { parseDecimal, readDecimal } from "../decimal/decimal.ts";
import type { DecimalText, ExactText } from "../decimal/decimal.ts";
import type { Level } from "../ninebox/boxes.ts";
import type { EvidenceValue } from "../placement/evidence.ts";
import type {
  AxisExplanation,
  AxisName,
  Explanation,
  ItemExplanation,
  ItemState,
} from "../placement/placement.ts";
import type { AxisDocument, Basis, ItemDocument, PolicyDocument } from "../policy/document.ts";
import { answerIn } from "./answers.ts";
import { ENGLISH } from "./phrases.en.ts";
import { INDONESIAN } from "./phrases.id.ts";

/** An axis of a placement as an app shows it: words from the policy, figures exact, a source beside each. */
export interface ExplainedAxis {
  readonly title: BilingualText;
  readonly score: ExactText | null;
  readonly level: Level | null;
  readonly levelTitle: BilingualText | null;
  /** Percent of the axis that has an answer. */
  readonly answered: ExactText;
  readonly lowest: ExactText;
  readonly highest: ExactText;
  readonly adjustment: ExactText | null;
  /** Where the middle and the highest level begin. */
  readonly cutoffs: AxisDocument["cutoffs"];
  readonly components: readonly ExplainedComponent[];
}

/** A component of an axis. */
interface ExplainedComponent {
  readonly title: BilingualText;
  readonly weight: DecimalText;
  readonly weightBasis: Basis;
  readonly contribution: ExactText | null;
  readonly items: readonly ExplainedItem[];
}

/** A piece of evidence: what is known, what it scores and adds, and where the figures come from. */
interface ExplainedItem {
  /** Id of the item in the policy. */
  readonly item: string;
  readonly title: BilingualText;
  readonly state: ItemState;
  /** What is known, in words; null when nothing is. */
  readonly answer: BilingualText | null;
  readonly weight: DecimalText;
  readonly weightBasis: Basis;
  readonly score: ExactText | null;
  /** Null when there is no score. */
  readonly scoreBasis: Basis | null;
  readonly contribution: ExactText | null;
}

/** Puts an explanation into the words of the policy it was made under. */
export function explained(
  { axes }: PolicyDocument,
  explanation: Explanation,
): Readonly<Record<AxisName, ExplainedAxis>> {
  return {
    performance: axisOf("performance", axes.performance, explanation.performance),
    potential: axisOf("potential", axes.potential, explanation.potential),
  };
}

function axisOf(name: AxisName, document: AxisDocument, axis: AxisExplanation): ExplainedAxis {
  const { score, level, answered, lowest, highest, adjustment } = axis;
  return {
    title: document.title,
    score,
    level,
    levelTitle: level && {
      id: INDONESIAN.levels[name][level],
      en: ENGLISH.levels[name][level],
    },
    answered,
    lowest,
    highest,
    adjustment,
    cutoffs: document.cutoffs,
    components: axis.components.flatMap((component, index) => {
      const described = document.components[index];
      if (described === undefined) return [];
      const items = component.items.flatMap((item, position) => {
        const itemDocument = described.items[position];
        return itemDocument ? [itemOf(itemDocument, item)] : [];
      });
      const { title, basis: weightBasis } = described;
      const { weight, contribution } = component;
      return [{ title, weight, weightBasis, contribution, items }];
    }),
  };
}

function itemOf(document: ItemDocument, item: ItemExplanation): ExplainedItem {
  const { state, value, score, weight, contribution } = item;
  return {
    item: item.item,
    title: document.title,
    state,
    answer: value && inWords(document, value),
    weight,
    weightBasis: document.basis,
    score,
    scoreBasis: score === null ? null : scoreBasisOf(document, value),
    contribution,
  };
}

function inWords(document: ItemDocument, value: EvidenceValue): BilingualText {
  const { unit } = document;
  const id = answerIn(document, value, INDONESIAN, "id").words;
  const en = answerIn(document, value, ENGLISH, "en").words;
  if (unit === undefined) return { id, en };
  return { id: INDONESIAN.measured(id, unit.id), en: ENGLISH.measured(en, unit.en) };
}

/** What stands behind the very score an answer got; without an answer, behind what absence means. */
function scoreBasisOf({ scale, absent }: ItemDocument, value: EvidenceValue | null): Basis {
  if (value === null) return absent.basis;
  switch (scale.kind) {
    case "TABLE": {
      const row = scale.rows.find((one) => value.kind === "CATEGORY" && one.value === value.value);
      return row?.basis ?? absent.basis;
    }
    case "BANDS": {
      const figure = value.kind === "NUMBER" ? parseDecimal(value.value) : null;
      const band =
        figure && scale.bands.findLast(({ from }) => readDecimal(from).compare(figure) <= 0);
      return band?.basis ?? scale.basis;
    }
    case "NUMBER":
    case "RATIO":
      return scale.basis;
  }
}
