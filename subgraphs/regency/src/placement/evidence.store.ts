import { placeholders, type Sql, type SqlValue } from "@talenta/store";
import type { EducationLevel, Policy, PositionClass } from "@talenta/talent";
import { groupBy } from "../page/group-by.ts";
import { yearsBefore } from "../regency/clock.ts";
import { ownStandards } from "../standard/standard-in-force.ts";
import { yearsDiffer } from "./rules/experience.ts";
import type { EvidenceRow, Fact } from "./rules/rule.ts";

export type { EvidenceRow } from "./rules/rule.ts";
export { evidenceOf } from "./rules/rules.ts";

type Person = Omit<EvidenceRow, "day" | "standard" | "records"> & {
  readonly positionId: string | null;
};

const PERSON = `
  select e.id, e.employment_kind as "employmentKind", e.position_id as "positionId",
    e.position_class as "positionClass", e.position_since as "positionSince",
    e.education_level as "educationLevel"
  from employee e`;

/** What is on record about these people, as the rules read it on a day. Three statements, whatever the number. */
export async function readEvidence(
  sql: Sql,
  employeeIds: readonly string[],
  day: string,
): Promise<EvidenceRow[]> {
  if (employeeIds.length === 0) return [];
  const some = placeholders(employeeIds.length);
  const people = await sql.all<Person>(`${PERSON} where e.id in (${some})`, employeeIds);
  const facts = await readFacts(sql, `employee_id in (${some})`, employeeIds);
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
 * who is named too often is placed as before.
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
  for (const person of await peopleWithPosts(sql, toDay)) {
    if (yearsDiffer(person, policy, fromDay)) due.add(person.id);
  }
  return [...due];
}

async function peopleWithPosts(sql: Sql, day: string): Promise<EvidenceRow[]> {
  const posts = await readFacts(sql, "kind = 'POST_HELD'", []);
  const people = await sql.all<Person>(
    `${PERSON} where exists (
       select 1 from evidence v where v.employee_id = e.id and v.kind = 'POST_HELD')`,
  );
  return people.map((person) => ({
    ...person,
    day,
    standard: null,
    records: posts.get(person.id) ?? [],
  }));
}

async function readFacts(
  sql: Sql,
  condition: string,
  parameters: readonly string[],
): Promise<Map<string, Fact[]>> {
  const rows = await sql.all<Omit<Fact, "facts"> & { employeeId: string; facts: string }>(
    `select id, employee_id as "employeeId", kind, date, until, content_hash as hash, facts
     from evidence where ${condition}`,
    parameters,
  );
  const facts = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object }));
  return groupBy(facts as (Fact & { employeeId: string })[], ({ employeeId }) => employeeId);
}
