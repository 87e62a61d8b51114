import { exactOf, ZERO } from "../decimal/decimal.ts";
import type { CompetencyGap, GapReport } from "../competency/gaps.ts";
import type { CompetencyFit, PotentialFit } from "../competency/job-person-match.ts";
import type { CompetencyStandard } from "../competency/standard.ts";
import { cut, cutText, recorded } from "./figures.ts";
import type { Language } from "./figures.ts";
import { GAP_PHRASES } from "./gap-phrases.ts";
import type { GapPhrases } from "./gap-phrases.ts";

/** What a level of a competency means, in one language, by its key (`INTEGRITY.3`); null when the dictionary does not say. */
export type LevelDescriptions = (key: string) => string | null;

/**
 * Explains somebody's competency gaps to them, line by line: every competency with what was achieved and what is
 * required, what the required level means where it is not reached, the overall match with its arithmetic, and what is
 * still open. No code words. Give the standard the report was made with.
 */
export function explainGaps(
  standard: CompetencyStandard,
  report: GapReport,
  language: Language,
  describe: LevelDescriptions = () => null,
): string[] {
  const say = GAP_PHRASES[language];
  return [
    say.title[report.kind],
    say.standard(standard.title[language]),
    "",
    ...report.gaps.flatMap((gap) => gapLines(gap, say, language, describe)),
    "",
    ...overall(report, say, language),
  ];
}

function gapLines(
  gap: CompetencyGap,
  say: GapPhrases,
  language: Language,
  describe: LevelDescriptions,
): string[] {
  const title = gap.title[language];
  if (gap.achieved === null || gap.gap === null)
    return [`- ${say.notAssessed(title, gap.required)}`];
  const achieved = recorded(String(gap.achieved), language);
  const size = cut((exactOf(gap.gap) ?? ZERO).abs(), language);
  if (gap.state !== "FALLS_SHORT") {
    const line = gap.state === "EXCEEDS" ? say.exceeds : say.meets;
    return [`- ${line(title, achieved, gap.required, size)}`];
  }
  const meaning = describe(gap.descriptions.required);
  return [
    `- ${say.fallsShort(title, achieved, gap.required, size)}`,
    ...(meaning === null ? [] : [`  ${say.means(gap.required, meaning)}`]),
  ];
}

function overall(report: GapReport, say: GapPhrases, language: Language): string[] {
  const fits = (some: readonly (CompetencyFit | PotentialFit)[]): string[] =>
    some.map((fit) => say.fits[fit]);
  const [fit] = fits(report.fit === null ? [] : [report.fit]);
  if (report.match === null || fit === undefined) {
    return [say.open(report.missing.length), say.possible(fits(report.possibleFits))];
  }
  const achieved = report.gaps.reduce((sum, gap) => sum.add(gap.achieved ?? 0), ZERO);
  const required = report.gaps.reduce((sum, gap) => sum + gap.required, 0);
  return [
    say.match(cut(achieved, language), required, cutText(report.match.exact, language)),
    say.fit(fit),
  ];
}
