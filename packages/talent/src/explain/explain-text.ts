import { HUNDRED, MICRO, ZERO, exactOf, readDecimal, textOf } from "../decimal/decimal.ts";
import type { Micro } from "../decimal/decimal.ts";
import { levelsOf } from "../ninebox/boxes.ts";
import type { Box } from "../ninebox/boxes.ts";
import { FOLLOW_UPS } from "../ninebox/follow-ups.ts";
import { prospectsOf } from "../placement/prospects.ts";
import type { Outcome, Prospect } from "../placement/prospects.ts";
import type { Placement } from "../placement/placement.ts";
import type { ItemDocument, PolicyDocument, Scale } from "../policy/document.ts";
import { itemsOf } from "../policy/items.ts";
import type { Policy } from "../policy/policy.ts";
import { compilePolicy } from "../policy/validate.ts";
import { axisResult, axisText, toNextLevel } from "./axis-text.ts";
import { committeeText } from "./committee-text.ts";
import type { BesidePlacement } from "./committee-text.ts";
import { cut, cutText, dayInWords, leftByCutting, recorded } from "./figures.ts";
import type { Language } from "./figures.ts";
import { foundation } from "./foundation.ts";
import { ENGLISH } from "./phrases.en.ts";
import { INDONESIAN } from "./phrases.id.ts";
import type { Phrases } from "./phrases.ts";

const PHRASES: Readonly<Record<Language, Phrases>> = { id: INDONESIAN, en: ENGLISH };

/**
 * Explains a placement to the employee it is about, line by line: the result, what a committee decided beside it and
 * why, what it leads to, where every figure comes from, what is missing and what each missing item could do, the boxes still possible, and the policy version.
 * No code words: titles are those of the policy document. Law 27/2022 lets a person object to automated profiling.
 *
 * Throws a PolicyError when the document cannot be used, and a RangeError when the placement was made under another
 * policy or version.
 */
export function explainText(
  document: PolicyDocument,
  placement: Placement,
  language: Language,
  beside: BesidePlacement = {},
): string[] {
  const { id, version } = placement.policy;
  if (id !== document.id || version !== document.version) {
    throw new RangeError(
      `This placement was made under policy ${id} version ${version}; explain it with that document, not with ${document.id} version ${document.version}.`,
    );
  }
  const say = PHRASES[language];
  const { performance, potential } = placement.explanation;
  const sections = [
    [
      say.title,
      say.whatItIs(
        document.axes.performance.title[language],
        document.axes.potential.title[language],
      ),
      say.figuresAreCut,
    ],
    resultText(document, placement, beside, say, language),
    followUpText(beside.calibratedBox ?? placement.box, say, language),
    axisText(document.axes.performance, performance, say, language),
    axisText(document.axes.potential, potential, say, language),
    missingText(document, placement, say, language),
    possibleText(placement, say),
    [say.headings.rights, ...say.rights.map((line) => `- ${line}`)],
    [
      say.headings.policy,
      `- ${say.policy(document.title[language], version)}`,
      `- ${say.citation(document.citation)}`,
      `- ${inForce(document, say, language)}`,
      ...foundation(document, say, language).map((line) => `- ${line}`),
    ],
  ];
  return sections.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

/** Documents once used: a page of people is explained by one. */
const compiled = new WeakMap<PolicyDocument, Policy>();

function compiledOf(document: PolicyDocument): Policy {
  const known = compiled.get(document) ?? compilePolicy(document);
  compiled.set(document, known);
  return known;
}

function resultText(
  { axes, valueWeights }: PolicyDocument,
  { box, value, evidence, possibleBoxes, missing, explanation }: Placement,
  beside: BesidePlacement,
  say: Phrases,
  language: Language,
): string[] {
  const moved = (beside.calibratedBox ?? null) !== null;
  const names = ["performance", "potential"] as const;
  return [
    say.headings.result,
    ...(box === null ? [`- ${say.unplaced}`] : []),
    ...(box !== null && !moved ? [`- ${say.placed(box)}`] : []),
    ...committeeText(box, beside, say, language),
    ...(box === null ? [] : [`- ${whyText(box, say)}`]),
    ...(box !== null && missing.length > 0 && possibleBoxes.length > 1
      ? [`- ${say.mayChange(possibleBoxes)}`]
      : []),
    ...names.flatMap((name) => {
      const next = toNextLevel(name, axes[name], explanation[name], say, language);
      const result = axisResult(name, axes[name], explanation[name], say, language);
      return [`- ${next === null ? result : `${result} ${next}`}`];
    }),
    ...(value === null ? [] : [`- ${valueText()}`]),
    `- ${say.backed(microText(evidence * 100, language))}`,
  ];

  function valueText(): string {
    const scores = names.map((name) => exactOf(explanation[name].score ?? "0") ?? ZERO);
    const points = names.map((name, index) =>
      readDecimal(valueWeights[name])
        .mul(scores[index] ?? ZERO)
        .div(HUNDRED),
    );
    const left = leftByCutting(points, exactOf(`${value ?? 0}/${MICRO}`) ?? ZERO);
    const parts = names.map((name, index) => ({
      percent: recorded(valueWeights[name], language),
      axis: axes[name].title[language],
      score: cut(scores[index] ?? ZERO, language),
      points: cut(points[index] ?? ZERO, language),
    }));
    const rest = left.equals(ZERO) ? null : cut(left, language);
    return say.value(microText(value ?? 0, language), parts, rest);
  }
}

function whyText(box: Box, say: Phrases): string {
  const { performance, potential } = levelsOf(box);
  return say.why(box, say.levels.performance[performance], say.levels.potential[potential]);
}

function followUpText(box: Box | null, say: Phrases, language: Language): string[] {
  if (box === null) return [say.headings.followUp, `- ${say.leadsNowhere}`];
  const steps = FOLLOW_UPS[box];
  const pool = steps.id.some((step) => step.includes("KRS"));
  return [
    say.headings.followUp,
    say.leadsTo(box),
    ...steps[language].map((step) => `- ${step}`),
    ...(pool ? [say.successionGroup] : []),
  ];
}

function missingText(
  document: PolicyDocument,
  placement: Placement,
  say: Phrases,
  language: Language,
): string[] {
  const titles = new Map(itemsOf(document.axes).map((item) => [item.id, item.title[language]]));
  const lines = prospectsOf(compiledOf(document), placement).flatMap((prospect) => [
    `- ${say.missing(
      titles.get(prospect.item) ?? prospect.item,
      document.axes[prospect.axis].title[language],
      microText(prospect.weight, language),
      microText(prospect.leverage, language),
    )}`,
    `  ${outcomeText(prospect, document.axes[prospect.axis].title[language], say, language)}`,
  ]);
  const silent = silentItems(document, placement).map((item) => item.title[language]);
  return [
    say.headings.missing,
    ...(lines.length === 0 ? [`- ${say.nothingMissing}`] : lines),
    ...(silent.length === 0 ? [] : [`- ${say.mightBeRecorded(silent)}`]),
  ];
}

function outcomeText(
  { atWorst, atBest }: Prospect,
  axis: string,
  say: Phrases,
  language: Language,
): string {
  const points = (outcome: Outcome): string => microText(outcome.points ?? 0, language);
  const [worst, best] = [atWorst.box, atBest.box];
  if (worst === null || best === null) return say.stillUnplaced;
  return worst === best
    ? say.staysInBox(worst, axis, points(atWorst), points(atBest))
    : say.movesBox(worst, best, axis, points(atWorst), points(atBest));
}

/** Items of which nothing is on record, where a record could raise the score. */
function silentItems(document: PolicyDocument, { explanation }: Placement): ItemDocument[] {
  const none = new Set(
    itemsOf(explanation)
      .filter(({ state }) => state === "NONE")
      .map(({ item }) => item),
  );
  return itemsOf(document.axes).filter(
    ({ id, absent, scale }) =>
      none.has(id) && absent.as === "NONE" && canExceed(scale, absent.score),
  );
}

function canExceed(scale: Scale, score: string): boolean {
  const above = (other: string): boolean => readDecimal(other).compare(readDecimal(score)) > 0;
  switch (scale.kind) {
    case "TABLE":
      return scale.rows.some((row) => above(row.score));
    case "BANDS":
      return scale.bands.some((band) => above(band.score));
    case "RATIO":
      return above(scale.cap);
    case "NUMBER":
      return above(textOf(HUNDRED));
  }
}

function possibleText({ box, missing, possibleBoxes }: Placement, say: Phrases): string[] {
  const [only] = possibleBoxes;
  if (missing.length === 0 && box !== null) return [say.headings.possible, `- ${say.noOtherBox}`];
  if (possibleBoxes.length === 1 && only !== undefined) {
    return [say.headings.possible, `- ${say.onlyBox(only)}`];
  }
  return [
    say.headings.possible,
    say.boxes,
    ...possibleBoxes.map((possible) => `- ${boxText(possible, say)}`),
  ];
}

function boxText(box: Box, say: Phrases): string {
  const { performance, potential } = levelsOf(box);
  return say.box(box, say.levels.performance[performance], say.levels.potential[potential]);
}

function inForce(
  { effectiveFrom, effectiveUntil }: PolicyDocument,
  say: Phrases,
  language: Language,
): string {
  const until = effectiveUntil === null ? null : dayInWords(effectiveUntil, language);
  return say.inForce(dayInWords(effectiveFrom, language), until);
}

function microText(micro: Micro, language: Language): string {
  return cutText(`${micro}/${MICRO}`, language);
}
