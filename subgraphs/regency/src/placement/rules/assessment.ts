import { sumOf } from "@talenta/talent";
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

/**
 * Sum achieved over sum required (JPM) in the latest valid assessment that tested competencies. Required is
 * what the regency's own standard of the position asks, else what the assessment states, else the policy's
 * level of the class. What was not tested, or is not required, is left out of both sums.
 */
export const competencyAssessed: Rule = (person, policy) => {
  const assessment = latest(
    valid(person).filter(({ facts }) => Object.keys(facts.competencies).length > 0),
  );
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
  const tested = ({ facts }: Fact<"ASSESSMENT">): number[] =>
    Object.values(facts.aspects).filter((score) => typeof score === "number");
  const assessment = latest(valid(person).filter((fact) => tested(fact).length > 0));
  if (assessment === null) return null;
  const scores = tested(assessment);
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
