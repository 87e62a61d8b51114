import { HUNDRED, parseDecimal, readDecimal } from "../decimal/decimal.ts";
import type { EvidenceValue } from "../placement/evidence.ts";
import type { ItemDocument, RatioScale } from "../policy/document.ts";
import { cut, recorded } from "./figures.ts";
import type { Language } from "./figures.ts";
import type { Phrases } from "./phrases.ts";

/** An answer in words, and why it scores what it scores where that does not go without saying. */
export interface AnswerText {
  readonly words: string;
  readonly why: string | null;
}

/** Says an answer in the words of the policy: a category by its title, figures as they are on record. */
export function answerIn(
  { scale }: ItemDocument,
  answer: EvidenceValue,
  say: Phrases,
  language: Language,
): AnswerText {
  switch (answer.kind) {
    case "CATEGORY": {
      const row =
        scale.kind === "TABLE" ? scale.rows.find(({ value }) => value === answer.value) : undefined;
      return row === undefined
        ? { words: answer.value, why: null }
        : { words: row.title[language], why: say.setByPolicy };
    }
    case "RATIO": {
      const words = say.outOf(
        recorded(answer.achieved, language),
        recorded(answer.required, language),
      );
      const why = scale.kind === "RATIO" ? quotient(scale, answer, say, language) : null;
      return { words, why };
    }
    case "NUMBER": {
      const words = recorded(answer.value, language);
      if (scale.kind === "NUMBER") return { words: say.outOf(words, "100"), why: null };
      const figure = parseDecimal(answer.value);
      const band =
        scale.kind === "BANDS" && figure !== null
          ? scale.bands.findLast(({ from }) => readDecimal(from).compare(figure) <= 0)
          : undefined;
      if (band === undefined) return { words, why: null };
      const below = band.below === null ? null : recorded(band.below, language);
      return { words, why: say.band(recorded(band.from, language), below) };
    }
  }
}

function quotient(
  { cap }: RatioScale,
  answer: Extract<EvidenceValue, { kind: "RATIO" }>,
  say: Phrases,
  language: Language,
): string | null {
  const [achieved, required] = [parseDecimal(answer.achieved), parseDecimal(answer.required)];
  if (achieved === null || required === null || required.compare(0) <= 0) return null;
  const percent = achieved.mul(HUNDRED).div(required);
  const division = `${recorded(answer.achieved, language)} ÷ ${recorded(answer.required, language)} × 100`;
  if (percent.compare(readDecimal(cap)) <= 0) return division;
  return say.capped(division, cut(percent, language), recorded(cap, language));
}
