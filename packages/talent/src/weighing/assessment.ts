import { COMPETENCIES, POTENTIAL_ASPECTS } from "../competency/competencies.ts";
import { sumOf } from "../decimal/decimal.ts";
import { canonical } from "../canonical.ts";
import type { Policy } from "../policy/policy.ts";
import { requiredLevel } from "./standard.ts";
import {
  type Answer,
  type EvidenceRow,
  latest,
  recordsOf,
  type Rule,
  type RuleOfRecords,
} from "./rule.ts";
import type { Fact } from "./fact.ts";

/** Highest score of an aspect of potential. */
const HIGHEST_ASPECT = 5;

/** Assessments that may be used on the day, whoever held them: a profiling and an assessment centre alike. */
function valid(person: EvidenceRow): Fact<"ASSESSMENT">[] {
  const { day } = person;
  return recordsOf(person, "ASSESSMENT").filter(
    ({ date, until }) => date <= day && (until === null || until >= day),
  );
}

/** What an assessment says of competencies or of aspects; null for what was not tested. */
type Results = Readonly<Record<string, number | { readonly achieved: number } | null>>;

/**
 * The latest of these assessments that tested the whole; without one the latest that tested any of it, and null
 * without that. Of two of one day the one that tested more, and of two that tested as much the one with the higher
 * levels (mark A: no source says which counts).
 */
export function latestResult<Dated extends { readonly id: string; readonly date: string }>(
  assessments: readonly Dated[],
  resultsOf: (assessment: Dated) => Results,
  isWhole: (assessment: Dated) => boolean,
): Dated | null {
  const tested = assessments.filter((one) => levelsOf(resultsOf(one)).length > 0);
  const whole = tested.filter(isWhole);
  return latest(whole.length > 0 ? whole : tested, (one) => {
    const results = resultsOf(one);
    const levels = levelsOf(results);
    return [levels.length, Number(sumOf(levels)), canonical(results)];
  });
}

function levelsOf(results: Results): number[] {
  return Object.values(results).flatMap((result) =>
    result === null ? [] : [typeof result === "number" ? result : result.achieved],
  );
}

/** Whether all aspects of potential were tested. */
export function testedPotential(aspects: Results): boolean {
  return levelsOf(aspects).length === POTENTIAL_ASPECTS.length;
}

/**
 * Sum achieved over sum required (JPM) in the latest valid assessment that tested every competency required: what was
 * not tested is not known, and not low. Required is what the regency's own standard of the position asks, else what the
 * assessment states, else the policy's level of the class. What is not required is in neither sum.
 */
export const competencyAssessed: Rule = (person, policy) => {
  const matched = (one: Fact<"ASSESSMENT">) => matchedLevels(person, policy, one.facts);
  const assessment = latestResult(
    valid(person),
    ({ facts }) => facts.competencies,
    (one) => matched(one) !== null,
  );
  const levels = assessment && matched(assessment);
  return levels && ratio(levels.achieved, levels.required, assessment.id);
};

/** The levels of every competency required; null where one was not tested, or what is required of it is not known. */
function matchedLevels(
  { standard, positionClass }: EvidenceRow,
  policy: Policy,
  { competencies }: Fact<"ASSESSMENT">["facts"],
): { readonly achieved: number[]; readonly required: number[] } | null {
  const ofClass = positionClass && policy.requiredLevels[positionClass];
  const achieved: number[] = [];
  const required: number[] = [];
  for (const { id } of COMPETENCIES) {
    const level = competencies[id];
    const needed = requiredLevel(standard, id, level?.required ?? null);
    if (needed === null && standard !== null) continue;
    const asked = needed ?? ofClass;
    if (asked === null || level === undefined) return null;
    achieved.push(level.achieved);
    required.push(asked);
  }
  return { achieved, required };
}

/**
 * Aspects of 0 to 5 over 40, in the latest valid assessment that tested all eight: one that was not tested is not
 * known, and not low.
 */
export const potentialAspects: RuleOfRecords = (person) => {
  const assessment = latestResult(
    valid(person),
    ({ facts }) => facts.aspects,
    ({ facts }) => testedPotential(facts.aspects),
  );
  if (assessment === null || !testedPotential(assessment.facts.aspects)) return null;
  const scores = levelsOf(assessment.facts.aspects);
  return ratio(scores, [scores.length * HIGHEST_ASPECT], assessment.id);
};

function ratio(achieved: readonly number[], required: readonly number[], record: string): Answer {
  const value = { kind: "RATIO", achieved: sumOf(achieved), required: sumOf(required) } as const;
  return { value, records: [record] };
}
