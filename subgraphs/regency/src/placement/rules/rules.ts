import type { Evidence, EvidenceValue, Policy } from "@talenta/talent";
import { competencyAssessed, potentialAspects } from "./assessment.ts";
import { discipline } from "./discipline.ts";
import { experience } from "./experience.ts";
import { awards, feedback360, performanceRating, teamAssignments } from "./performance.ts";
import { educationLevel, educationRelevance } from "./qualification.ts";
import type { EvidenceRow, Rule } from "./rule.ts";
import { competencyDeveloped } from "./training.ts";

/** The items records can answer, by the id a policy gives them. */
const RULES: Readonly<Record<string, Rule>> = {
  performanceRating,
  awards,
  teamAssignments,
  feedback360,
  competencyAssessed,
  competencyDeveloped,
  experience,
  potentialAspects,
  educationLevel,
  educationRelevance,
  discipline,
};

/** A person's answers to the items of a policy, and the ids of the records they rest on. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly counted: ReadonlySet<string>;
}

/** Puts a person's records into the words of a policy's items, and says which records counted. */
export function weigh(person: EvidenceRow, policy: Policy): Weighed {
  const evidence: Record<string, EvidenceValue> = {};
  const counted = new Set<string>();
  for (const [item, rule] of Object.entries(RULES)) {
    const answer = rule(person, policy);
    if (answer === null) continue;
    evidence[item] = answer.value;
    for (const id of answer.records) counted.add(id);
  }
  return { evidence, counted };
}

/** Puts a person's records into the words of a policy's items; what is not on record is left out. */
export function evidenceOf(person: EvidenceRow, policy: Policy): Evidence {
  return weigh(person, policy).evidence;
}
