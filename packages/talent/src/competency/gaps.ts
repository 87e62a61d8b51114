import type { BilingualText } from "../brand.ts";
import { ZERO, parseDecimal, textOf } from "../decimal/decimal.ts";
import type { Exact, ExactText } from "../decimal/decimal.ts";
import { COMPETENCY_FITS, POTENTIAL_FITS, jobPersonMatch } from "./job-person-match.ts";
import type { CompetencyFit, JobPersonMatch, PotentialFit } from "./job-person-match.ts";
import { HIGHEST_LEVEL, titleOf } from "./standard.ts";
import type { CompetencyStandard, StandardKind } from "./standard.ts";

/** How an achieved level stands to the required one. MISSING: not assessed. UNUSABLE: no level from 0 to 5; counts as not assessed. */
export type GapState = "EXCEEDS" | "MEETS" | "FALLS_SHORT" | "MISSING" | "UNUSABLE";

/** One competency or aspect: required, achieved, gap (kesenjangan). */
export interface CompetencyGap {
  readonly id: string;
  readonly title: BilingualText;
  readonly required: number;
  /** 0 to 5; null when not assessed. */
  readonly achieved: number | null;
  /** Achieved − required, exact: negative falls short. Null when not assessed. */
  readonly gap: ExactText | null;
  readonly state: GapState;
  /** Keys of the level descriptions in the dictionary, `INTEGRITY.3`; an achieved 2.5 is described by level 2. Null below level 1 and when not assessed. */
  readonly descriptions: { readonly required: string; readonly achieved: string | null };
}

/** How far somebody reaches a standard. */
export interface GapReport {
  readonly standard: string;
  readonly kind: StandardKind;
  /** One row per requirement, in the order of the standard. */
  readonly gaps: readonly CompetencyGap[];
  /** Ids not assessed, in the same order. */
  readonly missing: readonly string[];
  /** Overall match (JPM); null while anything is missing, because missing is not low. */
  readonly match: JobPersonMatch | null;
  /** The match over what was assessed alone; null when nothing was. */
  readonly matchSoFar: JobPersonMatch | null;
  /** MS, MMS, KMS for competency; optimal or less for potential, by cut-offs of its own. Null while anything is missing. */
  readonly fit: CompetencyFit | PotentialFit | null;
  /** What the fit can still become, best first; one entry when nothing is missing. */
  readonly possibleFits: readonly (CompetencyFit | PotentialFit)[];
}

/**
 * Compares achieved levels with a valid standard: the gap per competency, the overall job-person match, and the
 * category with the cut-offs of its kind. All exact. Levels the standard does not ask for are ignored.
 */
export function gapsAgainst(
  standard: CompetencyStandard,
  achieved: Readonly<Record<string, number>>,
): GapReport {
  const gaps = standard.requirements.map(({ id, level }) =>
    gapOf(standard.kind, id, level, Object.hasOwn(achieved, id) ? (achieved[id] ?? null) : null),
  );
  const assessed = gaps.filter((gap) => gap.achieved !== null);
  const missing = gaps.filter((gap) => gap.achieved === null).map(({ id }) => id);
  const matchSoFar = matchOf(assessed, 0);
  const match = missing.length === 0 ? matchSoFar : null;
  return {
    standard: standard.id,
    kind: standard.kind,
    gaps,
    missing,
    match,
    matchSoFar,
    fit: match && fitOf(standard.kind, match),
    possibleFits: fitsBetween(standard.kind, matchOf(gaps, 0), matchOf(gaps, HIGHEST_LEVEL)),
  };
}

function gapOf(
  kind: StandardKind,
  id: string,
  required: number,
  level: number | null,
): CompetencyGap {
  const exact = level === null ? null : levelOf(level);
  const gap = exact && exact.sub(required);
  const reached = exact && exact.floor().valueOf();
  return {
    id,
    title: titleOf(kind, id) ?? { id, en: id },
    required,
    achieved: exact && level,
    gap: gap && textOf(gap),
    state: gap ? stateOf(gap) : level === null ? "MISSING" : "UNUSABLE",
    descriptions: {
      required: `${id}.${required}`,
      achieved: reached === null || reached === 0 ? null : `${id}.${reached}`,
    },
  };
}

function levelOf(level: number): Exact | null {
  const exact = parseDecimal(String(level));
  return exact && exact.compare(0) >= 0 && exact.compare(HIGHEST_LEVEL) <= 0 ? exact : null;
}

function stateOf(gap: Exact): GapState {
  const sign = gap.compare(ZERO);
  return sign > 0 ? "EXCEEDS" : sign === 0 ? "MEETS" : "FALLS_SHORT";
}

function matchOf(gaps: readonly CompetencyGap[], missingAs: number): JobPersonMatch | null {
  return jobPersonMatch(
    gaps.map(({ achieved }) => achieved ?? missingAs),
    gaps.map(({ required }) => required),
  );
}

function fitOf(kind: StandardKind, match: JobPersonMatch): CompetencyFit | PotentialFit {
  return kind === "COMPETENCY" ? match.category : match.potentialCategory;
}

function fitsBetween(
  kind: StandardKind,
  lowest: JobPersonMatch | null,
  highest: JobPersonMatch | null,
): (CompetencyFit | PotentialFit)[] {
  if (lowest === null || highest === null) return [];
  const fits: readonly (CompetencyFit | PotentialFit)[] =
    kind === "COMPETENCY" ? COMPETENCY_FITS : POTENTIAL_FITS;
  return fits.slice(fits.indexOf(fitOf(kind, highest)), fits.indexOf(fitOf(kind, lowest)) + 1);
}
