import { oneOf, read } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { ownStandards } from "../standard/standard-in-force.ts";
import type { EvidenceRow, Fact } from "@talenta/talent";

/** What an employee's own entry says of the evidence. */
type PersonRow = Omit<EvidenceRow, "day" | "standard" | "records"> & {
  readonly positionId: string | null;
};

/** The columns of `employee` that make a `PersonRow`. */
export const PERSON_COLUMNS = [
  "employee.id",
  "employee.employment_kind as employmentKind",
  "employee.position_id as positionId",
  "employee.position_class as positionClass",
  "employee.position_since as positionSince",
  "employee.education_level as educationLevel",
] as const;

/** What is on record about these people, as the rules read it on a day. Three statements, whatever the number. */
export async function readEvidence(
  db: Db,
  employeeIds: readonly string[],
  day: string,
): Promise<EvidenceRow[]> {
  if (employeeIds.length === 0) return [];
  const people = await db
    .selectFrom("employee")
    .select(PERSON_COLUMNS)
    .where("withdrawn_at", "is", null)
    .where(oneOf("id", employeeIds))
    .execute();
  return withRecords(db, people, day);
}

/** The same for people whose own entries have been read. Two statements, whatever the number. */
export async function withRecords<Row extends PersonRow>(
  db: Db,
  people: readonly Row[],
  day: string,
): Promise<(Row & EvidenceRow)[]> {
  if (people.length === 0) return [];
  const facts = await readFacts(
    db,
    people.map(({ id }) => id),
  );
  const standards = await ownStandards(db, people);
  return people.map((person) => ({
    ...person,
    day,
    standard: standards(person),
    records: facts.get(person.id) ?? [],
  }));
}

async function readFacts(
  db: Db,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const rows = await db
    .selectFrom("evidence")
    .select(["id", "employee_id as employeeId", "kind", "date", "until", "facts"])
    .where(oneOf("employee_id", employeeIds))
    .execute();
  const facts = rows.map((row) => ({ ...row, facts: read(row.facts) }));
  return Map.groupBy(facts, ({ employeeId }) => employeeId);
}
