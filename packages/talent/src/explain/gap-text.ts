import { exactOf, ZERO } from "../decimal/decimal.ts";
import { levelDescription } from "../competency/dictionary/dictionary.ts";
import type { CompetencyGap, GapReport } from "../competency/gaps.ts";
import type {
  CompetencyFit,
  JobPersonMatch,
  PotentialFit,
} from "../competency/job-person-match.ts";
import { HIGHEST_LEVEL } from "../competency/standard.ts";
import type { CompetencyStandard } from "../competency/standard.ts";
import { cut, cutText, dayInWords, recorded } from "./figures.ts";
import type { Language } from "./figures.ts";
import { sourceIn } from "./foundation.ts";
import { GAP_PHRASES } from "./gap-phrases.ts";
import type { GapPhrases } from "./gap-phrases.ts";

/** A standard and how far somebody reaches it; the report was made with this very standard. */
export interface Comparison {
  readonly standard: CompetencyStandard;
  readonly report: GapReport;
  /** The latest valid assessment that tested any of it; null when there is none. Days as yyyy-mm-dd. */
  readonly assessment: {
    readonly date: string;
    readonly validUntil: string | null;
    readonly provider: string | null;
  } | null;
}

/** What somebody's competencies and potential are compared with. */
export interface CompetencyComparison {
  /** Title of the position; null when it is not on record. */
  readonly position: string | null;
  /** Whether the position is one aimed at, not the one held. */
  readonly aimed: boolean;
  /** Null when neither the position nor its class has a standard. */
  readonly competency: Comparison | null;
  readonly potential: Comparison;
}

/**
 * Explains to somebody how their competencies stand to what a position requires, line by line: every competency with
 * what was achieved and what is required, what the level means where it is not reached, the overall match with its
 * arithmetic, what is still open, where the requirements come from. No code words.
 */
export function explainCompetencies(of: CompetencyComparison, language: Language): string[] {
  const say = GAP_PHRASES[language];
  const never = of.competency?.assessment == null && of.potential.assessment === null;
  return [
    say.heading,
    ...(of.position === null ? [] : [(of.aimed ? say.aimed : say.held)(of.position)]),
    ...(never ? [say.notYetAssessed] : []),
    "",
    ...(of.competency === null
      ? [say.title.COMPETENCY, say.noStandard]
      : explainGaps(of.competency, language)),
    "",
    ...explainGaps(of.potential, language),
    "",
    ...say.rights.map((line) => `- ${line}`),
  ];
}

/** One part of it: somebody's gaps against one standard. */
export function explainGaps(
  { standard, report, assessment }: Comparison,
  language: Language,
): string[] {
  const say = GAP_PHRASES[language];
  const day = (date: string): string => dayInWords(date, language);
  const { mark } = standard.basis;
  return [
    say.title[report.kind],
    say.standard(standard.title[language]),
    say.cited(sourceIn(standard.basis, language), say.founded[mark]),
    ...(assessment === null
      ? []
      : [
          say.assessed(
            day(assessment.date),
            assessment.provider,
            assessment.validUntil && day(assessment.validUntil),
          ),
        ]),
    ...report.gaps.flatMap((gap) => gapLines(gap, report.kind, say, language)),
    ...overall(report, say, language),
  ];
}

function gapLines(
  gap: CompetencyGap,
  kind: GapReport["kind"],
  say: GapPhrases,
  language: Language,
): string[] {
  const title = gap.title[language];
  const wholeScale = kind === "POTENTIAL" && gap.required === HIGHEST_LEVEL;
  const meaning = levelDescription(gap.descriptions.required)?.[language];
  const means = meaning === undefined ? [] : [`  ${say.means(gap.required, meaning)}`];
  if (gap.achieved === null || gap.gap === null) {
    const line = wholeScale ? say.notScored : say.notAssessed;
    return [`- ${line(title, gap.required)}`, ...means];
  }
  const achieved = recorded(String(gap.achieved), language);
  if (wholeScale) return [`- ${say.scored(title, achieved, gap.required)}`];
  const size = cut((exactOf(gap.gap) ?? ZERO).abs(), language);
  if (gap.state === "FALLS_SHORT") {
    return [`- ${say.fallsShort(title, achieved, gap.required, size)}`, ...means];
  }
  const line = gap.state === "EXCEEDS" ? say.exceeds : say.meets;
  return [`- ${line(title, achieved, gap.required, size)}`];
}

function overall(report: GapReport, say: GapPhrases, language: Language): string[] {
  const fits = (some: readonly (CompetencyFit | PotentialFit)[]): string[] =>
    some.map((fit) => say.fits[fit]);
  const arithmetic = (
    match: JobPersonMatch,
    line: (achieved: string, required: number, percent: string) => string,
  ): string => {
    const counted = report.gaps.filter((gap) => gap.achieved !== null);
    const achieved = counted.reduce((sum, gap) => sum.add(gap.achieved ?? 0), ZERO);
    const required = counted.reduce((sum, gap) => sum.add(gap.required), ZERO);
    return line(cut(achieved, language), required.valueOf(), cutText(match.exact, language));
  };
  const own = report.kind === "POTENTIAL" ? [say.ownCutoffs] : [];
  const [fit] = fits(report.fit === null ? [] : [report.fit]);
  if (report.match === null || fit === undefined) {
    return [
      say.open(report.missing.length, report.gaps.length),
      ...(report.matchSoFar === null ? [] : [arithmetic(report.matchSoFar, say.soFar)]),
      say.possible(fits(report.possibleFits)),
      ...own,
    ];
  }
  return [arithmetic(report.match, say.match), say.fit(fit), ...own];
}
