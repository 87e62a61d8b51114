import { HUNDRED, ZERO, exactOf, readDecimal } from "../decimal/decimal.ts";
import type { Exact } from "../decimal/decimal.ts";
import type { AxisExplanation, AxisName, ItemExplanation } from "../placement/placement.ts";
import type { AxisDocument, ItemDocument } from "../policy/document.ts";
import { answerIn } from "./answers.ts";
import { cut, cutText, everyDigit, full, isWhole, leftByCutting, recorded } from "./figures.ts";
import type { Language } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

/** Says what an axis is: its score, its level, and the points that level spans. */
export function axisResult(
  name: AxisName,
  document: AxisDocument,
  axis: AxisExplanation,
  say: Phrases,
  language: Language,
): string {
  const title = document.title[language];
  if (axis.score === null || axis.level === null) return say.axisWithoutResult(title);
  const middle = recorded(document.cutoffs.middle, language);
  const high = recorded(document.cutoffs.high, language);
  const band = {
    LOW: say.band(null, middle),
    MIDDLE: say.band(middle, high),
    HIGH: say.band(high, null),
  }[axis.level];
  return say.axisResult(title, cutText(axis.score, language), say.levels[name][axis.level], band);
}

/** Says how far it is to the border of the next level; null in the highest one, and without a score. */
export function toNextLevel(
  name: AxisName,
  { cutoffs }: AxisDocument,
  { score, level }: AxisExplanation,
  say: Phrases,
  language: Language,
): string | null {
  if (score === null || level === null || level === "HIGH") return null;
  const [border, next] =
    level === "LOW" ? ([cutoffs.middle, "MIDDLE"] as const) : ([cutoffs.high, "HIGH"] as const);
  // From the score as it is shown, so that the two add up to the border.
  const shown = read(score).mul(HUNDRED).floor().div(HUNDRED);
  return say.toNext(
    full(readDecimal(border).sub(shown), language),
    recorded(border, language),
    say.levels[name][next],
  );
}

/** Explains every figure of an axis: what each item scored, what it contributed, and how that became the score. */
export function axisText(
  document: AxisDocument,
  axis: AxisExplanation,
  say: Phrases,
  language: Language,
): string[] {
  const title = document.title[language];
  const score = axis.score && cutText(axis.score, language);
  const incomplete = axis.answered !== "100";
  const answered = full(read(axis.answered), language);
  return [
    say.headings.axis(title, score),
    ...(score === null ? [`- ${withoutScore(document, axis, say, language)}`] : []),
    ...(score === null ? [] : [`- ${incomplete ? say.leftOut(answered) : say.howItAdds}`]),
    ...axis.components.flatMap((component, index) => {
      const described = document.components[index];
      if (described === undefined) return [];
      return [
        `- ${say.component(described.title[language], recorded(component.weight, language))}`,
        ...component.items.flatMap((item, position) => {
          const itemDocument = described.items[position];
          return itemDocument
            ? [`  - ${itemText(itemDocument, item, answered, say, language)}`]
            : [];
        }),
      ];
    }),
    ...totalText(axis, say, language).map((line) => `- ${line}`),
    ...(incomplete
      ? [`- ${say.range(title, cutText(axis.lowest, language), cutText(axis.highest, language))}`]
      : []),
  ];
}

function withoutScore(
  { title, minimumEvidence }: AxisDocument,
  axis: AxisExplanation,
  say: Phrases,
  language: Language,
): string {
  const items = axis.components.flatMap((component) => component.items);
  if (!items.some(({ state }) => state === "EVIDENCE")) return say.noEvidence(title[language]);
  const minimum = recorded(minimumEvidence.share, language);
  return say.tooLittle(title[language], cutText(axis.answered, language), minimum);
}

function itemText(
  document: ItemDocument,
  item: ItemExplanation,
  answered: string,
  say: Phrases,
  language: Language,
): string {
  const { unit } = document;
  const title = document.title[language];
  const weight = recorded(item.weight, language);
  if (item.state === "MISSING") return say.notYet(title, weight);
  const { words, why } =
    item.value === null ? { words: "", why: null } : answerIn(document, item.value, say, language);
  if (item.score === null) return say.unusable(title, words);
  const score = full(read(item.score), language);
  return [
    item.state === "NONE"
      ? say.nothingOnRecord(title)
      : say.answered(title, unit ? say.measured(words, unit[language]) : words),
    say.score(score, why),
    ...(item.contribution === null
      ? []
      : [
          say.contribution(
            `${factor(item, score, language)} × ${weight} ÷ ${answered}`,
            cutText(item.contribution, language),
          ),
        ]),
  ].join(" ");
}

/** A score as a calculator needs it: with all its digits, or as the division it comes from. */
function factor({ score, value }: ItemExplanation, shown: string, language: Language): string {
  if (score === null || isWhole(read(score))) return shown;
  if (value?.kind === "NUMBER") return everyDigit(value.value, language);
  if (value?.kind !== "RATIO") return shown;
  return `${everyDigit(value.achieved, language)} ÷ ${everyDigit(value.required, language)} × 100`;
}

/** The sum of the contributions, and what the limits made of it. */
function totalText(axis: AxisExplanation, say: Phrases, language: Language): string[] {
  if (axis.score === null) return [];
  const parts = axis.components
    .flatMap(({ items }) => items)
    .flatMap(({ contribution }) => (contribution === null ? [] : [read(contribution)]));
  const sum = parts.reduce((total, part) => total.add(part), ZERO);
  const total = cut(sum, language);
  const left = leftByCutting(parts, sum);
  const line = say.sum(
    parts.map((part) => cut(part, language)),
    left.equals(ZERO) ? null : cut(left, language),
    total,
  );
  const change = read(axis.adjustment ?? "0").compare(ZERO);
  if (change === 0) return [line];
  const score = cutText(axis.score, language);
  if (change > 0) return [line, say.cannotFallBelow(total, score)];
  const full = read(axis.score).equals(HUNDRED);
  return [line, full ? say.atMost(total, score) : say.cannotExceed(total, score)];
}

function read(text: string): Exact {
  return exactOf(text) ?? readDecimal(text);
}
