import { isOneOf, listed, raw } from "@talenta/store";
import type { EducationLevel, PositionClass } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { ownStandards } from "../standard/standard-in-force.ts";
import type { EvidenceRow, Fact } from "./rules/rule.ts";

/** What an employee's own entry says of the evidence. */
export type PersonRow = Omit<EvidenceRow, "day" | "standard" | "records"> & {
  readonly positionId: string | null;
};

/** The columns of `employee e` that make a `PersonRow`. */
export const PERSON_COLUMNS = `e.id, e.employment_kind as "employmentKind", e.position_id as "positionId",
  e.position_class as "positionClass", e.position_since as "positionSince",
  e.education_level as "educationLevel"`;

/** What is on record about these people, as the rules read it on a day. Three statements, whatever the number. */
export async function readEvidence(
  db: Db,
  employeeIds: readonly string[],
  day: string,
): Promise<EvidenceRow[]> {
  if (employeeIds.length === 0) return [];
  const people = await raw(db).all<PersonRow>(
    `select ${PERSON_COLUMNS} from employee e where e.withdrawn_at is null and ${isOneOf("e.id")}`,
    [listed(employeeIds)],
  );
  return withRecords(db, people, day);
}

/** The same for people whose own entries have been read. Two statements, whatever the number. */
export async function withRecords<Row extends PersonRow>(
  db: Db,
  people: readonly Row[],
  day: string,
): Promise<(Row & EvidenceRow)[]> {
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const facts = await readFacts(db, isOneOf("employee_id"), [listed(ids)]);
  const standards = await ownStandards(db, people);
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

async function readFacts(
  db: Db,
  condition: string,
  parameters: readonly string[],
): Promise<Map<string, Fact[]>> {
  const rows = await raw(db).all<Omit<Fact, "facts"> & { employeeId: string; facts: string }>(
    `select id, employee_id as "employeeId", kind, date, until, facts
     from evidence where ${condition}`,
    parameters,
  );
  const facts = rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as object }));
  return Map.groupBy(facts as (Fact & { employeeId: string })[], ({ employeeId }) => employeeId);
}
