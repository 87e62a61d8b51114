import { assessmentReader, type AssessmentRecord } from "@talenta/siasn";
import { insertRows } from "@talenta/store";
import { contentHash } from "../content-hash.ts";
import type { RowKind } from "../row-kind.ts";
import { employeeIds, storedHashes, unknownPerson } from "./known-employees.ts";

const COLUMNS = [
  "id",
  "employee_id",
  "date",
  "valid_until",
  "provider",
  "competencies",
  "aspects",
  "digital_literacy",
  "career_preference",
  "content_hash",
  "updated_at",
] as const;

/** Results of profiling and other assessments. One person, day and provider has one. */
export const assessmentRows: RowKind<AssessmentRecord> = {
  reader: (columns) => assessmentReader(columns),

  async resolve(_tenant, sql, rows) {
    const people = await employeeIds(
      sql,
      rows.map((row) => row.record.nip),
    );
    const subjects = rows.map(({ record }) => {
      const employee = people.get(record.nip);
      return employee === undefined ? null : assessmentId(employee, record);
    });
    const known = subjects.filter((subject) => subject !== null);
    const stored = await storedHashes(sql, "assessment", known);
    return rows.map(({ row, record }, index) => {
      const subject = subjects[index] ?? null;
      if (subject === null) return { refusal: unknownPerson(row, "NIP", record.nip) };
      return { subject, stored: stored.get(subject) ?? null, record };
    });
  },

  async store(tenant, change, rows) {
    const people = await employeeIds(
      change.sql,
      rows.map((row) => row.record.nip),
    );
    const updatedAt = tenant.clock().toISOString();
    const values = rows.map(({ subject, hash, record }) => ({
      id: subject,
      employee_id: people.get(record.nip) ?? "",
      date: record.date,
      valid_until: record.validUntil,
      provider: record.provider,
      competencies: JSON.stringify(record.competencies),
      aspects: JSON.stringify(record.aspects),
      digital_literacy: record.digitalLiteracy,
      career_preference: record.careerPreference,
      content_hash: hash,
      updated_at: updatedAt,
    }));
    const into = { table: "assessment", columns: COLUMNS, replaceOn: ["id"] as const };
    await insertRows(change.sql, into, values);
    const created = rows.filter((row) => row.isNew).map((row) => row.subject);
    const updated = rows.filter((row) => !row.isNew).map((row) => row.subject);
    change.record("ASSESSMENT", "CREATED", created);
    change.record("ASSESSMENT", "UPDATED", updated);
    change.replace(people.values());
  },
};

function assessmentId(employeeId: string, { date, provider }: AssessmentRecord): string {
  return contentHash({ employeeId, date, provider });
}
