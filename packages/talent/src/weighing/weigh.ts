import { canonical } from "../canonical.ts";
import type { Evidence, EvidenceValue } from "../placement/evidence.ts";
import type { Policy } from "../policy/policy.ts";
import { competencyAssessed, potentialAspects } from "./assessment.ts";
import { discipline } from "./discipline.ts";
import { experience } from "./experience.ts";
import { awards, feedback360, performanceRating, teamAssignments } from "./performance.ts";
import { educationLevel, educationRelevance } from "./qualification.ts";
import type { EvidenceRow, Rule, RuleOfRecords } from "./rule.ts";
import { competencyDeveloped } from "./training.ts";

/**
 * The items records can answer, by the id a policy gives them. `always`: the same under every policy.
 * `under`: depends on what a policy requires or counts.
 */
const RULES: Readonly<
  Record<string, { readonly always: RuleOfRecords } | { readonly under: Rule }>
> = {
  performanceRating: { always: performanceRating },
  awards: { always: awards },
  teamAssignments: { under: teamAssignments },
  feedback360: { always: feedback360 },
  competencyAssessed: { under: competencyAssessed },
  competencyDeveloped: { under: competencyDeveloped },
  experience: { under: experience },
  potentialAspects: { always: potentialAspects },
  educationLevel: { always: educationLevel },
  educationRelevance: { always: educationRelevance },
  discipline: { under: discipline },
};
const ALL = Object.entries(RULES).map(([item, rule]): [item: string, rule: Rule] => [
  item,
  "under" in rule ? rule.under : rule.always,
]);
const UNDER_A_POLICY = Object.entries(RULES).flatMap(([item, rule]): [string, Rule][] =>
  "under" in rule ? [[item, rule.under]] : [],
);

/** A person's answers to the items of a policy, and the ids of the records they rest on. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly counted: ReadonlySet<string>;
}

/** Puts a person's records into the words of a policy's items, and says which records counted. */
export function weigh(person: EvidenceRow, policy: Policy): Weighed {
  const evidence: Record<string, EvidenceValue> = {};
  const counted = new Set<string>();
  for (const [item, rule] of ALL) {
    const answer = rule(person, policy);
    if (answer === null) continue;
    evidence[item] = answer.value;
    for (const id of answer.records) counted.add(id);
  }
  return { evidence, counted };
}

/** Puts a person's records into the words of a policy's items; what is not on record is left out. */
export function evidenceOf(person: EvidenceRow, policy: Policy): Evidence {
  const evidence: Record<string, EvidenceValue> = {};
  for (const [item, rule] of ALL) {
    const answer = rule(person, policy);
    if (answer !== null) evidence[item] = answer.value;
  }
  return evidence;
}

/** As `evidenceOf` under two policies; what does not depend on the policy is worked out once. */
export function evidenceUnder(
  before: Policy,
  after: Policy,
): (person: EvidenceRow) => { readonly before: Evidence; readonly after: Evidence } {
  const rulesOf = ({ requiredLevels, evidenceRules }: Policy) =>
    canonical({ requiredLevels, evidenceRules });
  const alike = rulesOf(before) === rulesOf(after);
  return (person) => {
    const first = evidenceOf(person, before);
    if (alike) return { before: first, after: first };
    const second: Record<string, EvidenceValue> = { ...first };
    for (const [item, rule] of UNDER_A_POLICY) {
      const answer = rule(person, after);
      if (answer === null) delete second[item];
      else second[item] = answer.value;
    }
    return { before: first, after: second };
  };
}
