import { AWARD_LEVELS } from "./words.ts";
import { yearsBefore } from "./days.ts";
import {
  category,
  type EvidenceRow,
  figure,
  latest,
  recordsOf,
  type Rule,
  type RuleOfRecords,
} from "./rule.ts";
import type { Fact } from "./fact.ts";

/** The latest yearly appraisal (SKP); periodic ones are on record and do not count. */
function yearlyAppraisal(person: EvidenceRow): Fact<"APPRAISAL"> | null {
  const year = Number(person.day.slice(0, 4));
  return latest(
    recordsOf(person, "APPRAISAL").filter(
      ({ facts }) => facts.period === "YEAR" && facts.year <= year,
    ),
    // One a year: a second one of the year takes its place.
    () => [],
  );
}

/** The stated rating counts, also where results and behaviour would give another: that is a finding for people. */
export const performanceRating: RuleOfRecords = (person) => {
  const appraisal = yearlyAppraisal(person);
  return appraisal && category(appraisal.facts.rating, appraisal.id);
};

/** The highest award given by the day; the appraisal's own column only where no award is on record. */
export const awards: RuleOfRecords = (person) => {
  const records = recordsOf(person, "AWARD");
  if (records.length === 0) {
    const appraisal = yearlyAppraisal(person);
    return appraisal?.facts.award ? category(appraisal.facts.award, appraisal.id) : null;
  }
  const given = records.filter(({ date }) => date <= person.day);
  const [best] = AWARD_LEVELS.flatMap((level) =>
    given.filter(({ facts }) => facts.level === level).slice(0, 1),
  ).reverse();
  if (!best) return null;
  const { level } = best.facts;
  const same = given.filter(({ facts }) => facts.level === level);
  return category(level, ...same.map(({ id }) => id));
};

/**
 * Assignments with a day within the years that count, up to the day: one that ended on 15 June 2024 counts
 * until 14 June 2026. The appraisal's own column only where no assignment is on record.
 */
export const teamAssignments: Rule = (person, { evidenceRules }) => {
  const records = recordsOf(person, "TEAM_ASSIGNMENT");
  if (records.length === 0) {
    const appraisal = yearlyAppraisal(person);
    const count = appraisal?.facts.teamAssignments;
    return typeof count === "number" ? figure(String(count), appraisal?.id ?? "") : null;
  }
  const since = yearsBefore(person.day, evidenceRules.teamAssignmentYears);
  const counted = records.filter(
    ({ date, until }) => date <= person.day && (until === null || until > since),
  );
  return figure(String(counted.length), ...counted.map(({ id }) => id));
};

/** The latest round closed by the day, of two of one day the better; the appraisal's own column only where no round is on record. */
export const feedback360: RuleOfRecords = (person) => {
  const records = recordsOf(person, "FEEDBACK_360");
  if (records.length === 0) {
    const appraisal = yearlyAppraisal(person);
    return appraisal?.facts.feedback360 ? figure(appraisal.facts.feedback360, appraisal.id) : null;
  }
  const round = latest(
    records.filter(({ date }) => date <= person.day),
    ({ facts }) => [Number(facts.score)],
  );
  return round && figure(round.facts.score, round.id);
};
