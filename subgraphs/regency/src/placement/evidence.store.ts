import { isOneOf, listed, type Sql, type SqlValue } from "@talenta/store";
import type { EducationLevel, Policy, PositionClass } from "@talenta/talent";
import { inTurn } from "../figures/turns.ts";
import { yearsBefore } from "../regency/clock.ts";
import { ownStandards } from "../standard/standard-in-force.ts";
import { yearsDiffer } from "./rules/experience.ts";
import type { EvidenceRow, Fact } from "./rules/rule.ts";

export type { EvidenceRow } from "./rules/rule.ts";
export { evidenceOf, evidenceUnder } from "./rules/rules.ts";

/** What an employee's own entry says of the evidence. */
export type PersonRow = Omit<EvidenceRow, "day" | "standard" | "records"> & {
  readonly positionId: string | null;
};

/** Few enough that nobody waits long for the event loop. */
const POSTS_AT_A_TIME = 200;

/** The columns of `employee e` that make a `PersonRow`. */
export const PERSON_COLUMNS = `e.id, e.employment_kind as "employmentKind", e.position_id as "positionId",
  e.position_class as "positionClass", e.position_since as "positionSince",
  e.education_level as "educationLevel"`;

/** What is on record about these people, as the rules read it on a day. Three statements, whatever the number. */
export async function readEvidence(
  sql: Sql,
  employeeIds: readonly string[],
  day: string,
): Promise<EvidenceRow[]> {
  if (employeeIds.length === 0) return [];
  const people = await sql.all<PersonRow>(
    `select ${PERSON_COLUMNS} from employee e where ${isOneOf("e.id")}`,
    [listed(employeeIds)],
  );
  return withRecords(sql, people, day);
}

/** The same for people whose own entries have been read. Two statements, whatever the number. */
export async function withRecords<Row extends PersonRow>(
  sql: Sql,
  people: readonly Row[],
  day: string,
): Promise<(Row & EvidenceRow)[]> {
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const facts = await readFacts(sql, isOneOf("employee_id"), [listed(ids)]);
  const standards = await ownStandards(sql, people);
  return people.map((person) => ({
    ...person,
    day,
    standard: standards(person),
    records: facts.get(person.id) ?? [],
  }));
}

/** Somebody about whom nothing is on record but the employee's own entry. */
export function withoutRecords(person: {
  readonly positionClass: PositionClass | null;
  readonly educationLevel: EducationLevel | null;
}): EvidenceRow {
  const nothing = { employmentKind: null, positionSince: null, standard: null, records: [] };
  return { ...nothing, ...person, id: "", day: "" };
}

/**
 * Ids of the employees whose answers may be others on `toDay` than on `fromDay` because of the calendar
 * alone: a record that begins or ceases to count on a day after `fromDay`, up to `toDay`. Never too few;
 * who is named too often is placed as before. Takes many short turns of the event loop.
 */
export async function evidenceBoundaries(
  sql: Sql,
  policy: Policy,
  fromDay: string,
  toDay: string,
): Promise<string[]> {
  const { teamAssignmentYears, disciplineYears } = policy.evidenceRules;
  const due = new Set<string>();
  const add = async (condition: string, parameters: readonly SqlValue[]) => {
    const rows = await sql.all<{ id: string }>(
      `select distinct employee_id as id from evidence where ${condition}`,
      parameters,
    );
    for (const { id } of rows) due.add(id);
  };
  const yearsLater = async (kind: string, years: number, level: string | null) => {
    const since = yearsBefore(fromDay, years);
    const to = yearsBefore(toDay, years);
    await add(
      `kind = ? and (? is null or facts ->> 'level' = ?)
       and ((until > ? and until <= ?) or (until is null and date > ? and date <= ?))`,
      [kind, level, level, since, to, since, to],
    );
  };
  await add("date > ? and date <= ?", [fromDay, toDay]);
  await add("until >= ? and until < ?", [fromDay, toDay]);
  await yearsLater("TEAM_ASSIGNMENT", teamAssignmentYears, null);
  for (const [level, years] of Object.entries(disciplineYears)) {
    await yearsLater("DISCIPLINE", years, level);
  }
  const [fromYear, toYear] = [fromDay.slice(0, 4), toDay.slice(0, 4)];
  if (fromYear < toYear) {
    await add("kind = 'TRAINING' and date >= ?", [`${Number(fromYear) - 1}-01-01`]);
    await add("kind in ('APPRAISAL', 'EDUCATION') and date > ? and date <= ?", [
      `${fromYear}-12-31`,
      `${toYear}-12-31`,
    ]);
  }
  for (let after: number | null = 0; after !== null;) {
    const last: number = after;
    after = await inTurn(async () => {
      const page = await readPosts(sql, last, toDay);
      for (const one of page.people) if (yearsDiffer(one, policy, fromDay)) due.add(one.id);
      return page.last;
    });
  }
  return [...due];
}

interface PostsPage {
  /** Those with a list of posts, and their posts alone. */
  readonly people: readonly EvidenceRow[];
  /** Row of the last one looked at; null at the end. */
  readonly last: number | null;
}

/** The next people as they are stored, a page of them, because no index says whose years come full. */
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
  return { people: withPosts, last: people.at(-1)?.row ?? null };
}

async function readFacts(
  sql: Sql,
  condition: string,
  parameters: readonly string[],
): Promise<Map<string, Fact[]>> {
  const rows = await sql.all<Omit<Fact, "facts"> & { employeeId: string; facts: string }>(
    `select id, employee_id as "employeeId", kind, date, until, facts
     from evidence where ${condition}`,
    parameters,
  );
  const facts = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object }));
  return Map.groupBy(facts as (Fact & { employeeId: string })[], ({ employeeId }) => employeeId);
}
