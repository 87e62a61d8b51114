import type { Policy } from "../policy/policy.ts";
import { dayAfter, yearsAfter } from "./days.ts";
import { yearFullFrom } from "./experience.ts";
import type { EvidenceRow } from "./rule.ts";
import type { Fact } from "./fact.ts";

type EvidenceRules = Policy["evidenceRules"];

/** The days on which a record of each kind may begin or cease to count; "" for one that never comes. */
const TURNS: {
  readonly [Kind in Fact["kind"]]: (record: Fact<Kind>, rules: EvidenceRules) => readonly string[];
} = {
  APPRAISAL: ({ facts }) => [firstDayOf(facts.year)],
  ASSESSMENT: ({ date, until }) => [date, overFrom(until)],
  AWARD: ({ date }) => [date],
  TEAM_ASSIGNMENT: ({ date, until }, { teamAssignmentYears }) => [
    date,
    until === null ? "" : yearsAfter(until, teamAssignmentYears),
  ],
  FEEDBACK_360: ({ date }) => [date],
  // As one of last year it counts until the end of the year after its own.
  TRAINING: ({ date }) => [date, firstDayOf(yearOf(date) + 2)],
  // Whole years alone count: `yearFullFrom` knows them.
  POST_HELD: () => [],
  EDUCATION: ({ date }) => [date.endsWith("-12-31") ? firstDayOf(yearOf(date)) : date],
  DISCIPLINE: ({ date, until, facts: { level } }, { disciplineYears }) => [
    date,
    overFrom(until),
    yearsAfter(until ?? date, disciplineYears[level]),
  ],
};

/**
 * The first day after the one asked on which the calendar alone may change what the rules answer about somebody;
 * null where it never does. Before it they answer as on the day asked; on it perhaps still. Text to compare days
 * with: 29 February may name no real day.
 */
export function dueOn(person: EvidenceRow, policy: Policy): string | null {
  let first = yearFullFrom(person, policy);
  for (const record of person.records) {
    for (const turn of turnsOf(record, policy.evidenceRules)) {
      if (turn > person.day && (first === null || turn < first)) first = turn;
    }
  }
  return first;
}

function turnsOf<Kind extends Fact["kind"]>(
  record: Fact<Kind>,
  rules: EvidenceRules,
): readonly string[] {
  return TURNS[record.kind](record, rules);
}

function overFrom(until: string | null): string {
  return until === null ? "" : dayAfter(until, 1);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function firstDayOf(year: number): string {
  return `${year}-01-01`;
}
