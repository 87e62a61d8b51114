import { canonical, sumOf } from "@talenta/talent";
import { requiredLevel } from "../../standard/standard-in-force.ts";
import {
  type Answer,
  type EvidenceRow,
  type Fact,
  latest,
  recordsOf,
  type Rule,
  type RuleOfRecords,
} from "./rule.ts";

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
 * The latest of these assessments that tested any; null without one. Of two of one day the one that tested more,
 * and of two that tested as much the one with the higher levels (mark A: no source says which counts).
 */
export function latestResult<Dated extends { readonly id: string; readonly date: string }>(
  assessments: readonly Dated[],
  resultsOf: (assessment: Dated) => Results,
): Dated | null {
  const tested = assessments.filter((one) => levelsOf(resultsOf(one)).length > 0);
  return latest(tested, (one) => {
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

/**
 * Sum achieved over sum required (JPM) in the latest valid assessment that tested competencies. Required is
 * what the regency's own standard of the position asks, else what the assessment states, else the policy's
 * level of the class. What was not tested, or is not required, is left out of both sums.
 */
export const competencyAssessed: Rule = (person, policy) => {
  const assessment = latestResult(valid(person), ({ facts }) => facts.competencies);
  if (assessment === null) return null;
  const { standard, positionClass } = person;
  const ofClass = standard === null && positionClass ? policy.requiredLevels[positionClass] : null;
  const achieved: number[] = [];
  const required: number[] = [];
  for (const [competency, level] of Object.entries(assessment.facts.competencies)) {
    const needed = requiredLevel(standard, competency, level.required) ?? ofClass;
    if (needed === null) continue;
    achieved.push(level.achieved);
    required.push(needed);
  }
  return ratio(achieved, required, assessment.id);
};

/**
 * Aspects of 0 to 5 in the latest valid assessment that tested any, over five for each that was tested:
 * eight give 40 at most.
 */
export const potentialAspects: RuleOfRecords = (person) => {
  const assessment = latestResult(valid(person), ({ facts }) => facts.aspects);
  if (assessment === null) return null;
  const scores = levelsOf(assessment.facts.aspects);
  return ratio(scores, [scores.length * HIGHEST_ASPECT], assessment.id);
};

function ratio(
  achieved: readonly number[],
  required: readonly number[],
  record: string,
): Answer | null {
  if (required.length === 0) return null;
  const value = { kind: "RATIO", achieved: sumOf(achieved), required: sumOf(required) } as const;
  return { value, records: [record] };
}
