import { isOneOf, listed, type Sql, type SqlValue } from "@talenta/store";
import type { Policy } from "@talenta/talent";
import { inTurn } from "../figures/turns.ts";
import { yearsBefore } from "../regency/clock.ts";
import { PERSON_COLUMNS, type PersonRow, readFacts } from "./evidence.store.ts";
import { yearsDiffer } from "./rules/experience.ts";
import type { EvidenceRow } from "./rules/rule.ts";

/** Few enough that nobody waits long for the event loop. */
const POSTS_AT_A_TIME = 200;

/** Days that pass: `after` the first of them, up to and including the last. */
interface Passing {
  readonly after: string;
  readonly to: string;
}

/**
 * Ids of the employees whose answers may be others on `to` than on `after` because of the calendar alone: a record
 * begins or ceases to count on a day between them. Never too few; who is named too often is placed as before. Takes
 * many short turns of the event loop.
 */
export async function evidenceBoundaries(
  sql: Sql,
  policy: Policy,
  passing: Passing,
): Promise<string[]> {
  const due = new Set<string>();
  for (const { text, parameters } of recordsDue(policy, passing)) {
    const rows = await sql.all<{ id: string }>(
      `select distinct employee_id as id from evidence where ${text}`,
      parameters,
    );
    for (const { id } of rows) due.add(id);
  }
  for await (const page of pagesOfPosts(sql, passing.to)) {
    for (const one of page) if (yearsDiffer(one, policy, passing.after)) due.add(one.id);
  }
  return [...due];
}

/** A condition over `evidence`. */
interface Condition {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

function recordsDue({ evidenceRules }: Policy, passing: Passing): Condition[] {
  const { after, to } = passing;
  const { teamAssignmentYears, disciplineYears } = evidenceRules;
  return [
    { text: "date > ? and date <= ?", parameters: [after, to] },
    { text: "until >= ? and until < ?", parameters: [after, to] },
    ranOut({ text: "kind = 'TEAM_ASSIGNMENT'", parameters: [] }, teamAssignmentYears, passing),
    ...Object.entries(disciplineYears).map(([level, years]) => {
      const ofLevel = {
        text: "kind = 'DISCIPLINE' and facts ->> 'level' = ?",
        parameters: [level],
      };
      return ranOut(ofLevel, years, passing);
    }),
    ...newYear(passing),
  ];
}

/** Records that count until so many years after their last day, else their first. */
function ranOut(which: Condition, years: number, { after, to }: Passing): Condition {
  const [since, until] = [yearsBefore(after, years), yearsBefore(to, years)];
  return {
    text: `${which.text} and ((until > ? and until <= ?) or (until is null and date > ? and date <= ?))`,
    parameters: [...which.parameters, since, until, since, until],
  };
}

/** Trainings count by the year; of appraisals and educations often only the year is known. */
function newYear({ after, to }: Passing): Condition[] {
  const [fromYear, toYear] = [after.slice(0, 4), to.slice(0, 4)];
  if (fromYear === toYear) return [];
  return [
    { text: "kind = 'TRAINING' and date >= ?", parameters: [`${Number(fromYear) - 1}-01-01`] },
    {
      text: "kind in ('APPRAISAL', 'EDUCATION') and date > ? and date <= ?",
      parameters: [`${fromYear}-12-31`, `${toYear}-12-31`],
    },
  ];
}

/**
 * Everybody with a list of posts, with those alone, as they are stored: no index says whose years come full. Each page
 * is read in a turn of its own.
 */
async function* pagesOfPosts(sql: Sql, day: string): AsyncGenerator<EvidenceRow[]> {
  let last: number | undefined = 0;
  while (last !== undefined) {
    const after: number = last;
    const page = await inTurn(() => readPosts(sql, after, day));
    yield page.people;
    last = page.last;
  }
}

interface PostsPage {
  readonly people: EvidenceRow[];
  /** Row of the last one looked at; undefined at the end. */
  readonly last: number | undefined;
}

async function readPosts(sql: Sql, after: number, day: string): Promise<PostsPage> {
  const people = await sql.all<PersonRow & { row: number }>(
    `select ${PERSON_COLUMNS}, e.rowid as "row" from employee e where e.rowid > ? order by e.rowid limit ?`,
    [after, POSTS_AT_A_TIME],
  );
  const ids = people.map(({ id }) => id);
  const some = `kind = 'POST_HELD' and ${isOneOf("employee_id")}`;
  const posts = await readFacts(sql, some, [listed(ids)]);
  const withPosts = people.flatMap((person): EvidenceRow[] => {
    const records = posts.get(person.id);
    return records === undefined ? [] : [{ ...person, day, standard: null, records }];
  });
  return { people: withPosts, last: people.at(-1)?.row };
}
