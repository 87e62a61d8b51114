import { appraisalReader, type AppraisalRecord } from "@talenta/siasn";
import { insertRows } from "@talenta/store";
import { contentHash } from "../content-hash.ts";
import type { RowKind } from "../row-kind.ts";
import { employeeIds, storedHashes, unknownPerson } from "./known-employees.ts";

const COLUMNS = [
  "id",
  "employee_id",
  "year",
  "period",
  "results",
  "behaviour",
  "rating",
  "details",
  "content_hash",
  "updated_at",
] as const;

/** Performance ratings (SKP). One person, year and period has one. */
export const appraisalRows: RowKind<AppraisalRecord> = {
  reader: (columns) => appraisalReader(columns),

  async resolve(_tenant, sql, rows) {
    const people = await employeeIds(
      sql,
      rows.map((row) => row.record.nip),
    );
    const subjects = rows.map(({ record }) => {
      const employee = people.get(record.nip);
      return employee === undefined ? null : appraisalId(employee, record);
    });
    const known = subjects.filter((subject) => subject !== null);
    const stored = await storedHashes(sql, "appraisal", known);
    return rows.map(({ row, record }, index) => {
      const subject = subjects[index] ?? null;
      if (subject === null) return { refusal: unknownPerson(row, "nipBaru", record.nip) };
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
      year: record.year,
      period: record.period,
      results: record.results,
      behaviour: record.behaviour,
      rating: record.rating,
      details: JSON.stringify(record),
      content_hash: hash,
      updated_at: updatedAt,
    }));
    const into = { table: "appraisal", columns: COLUMNS, replaceOn: ["id"] as const };
    await insertRows(change.sql, into, values);
    const created = rows.filter((row) => row.isNew).map((row) => row.subject);
    const updated = rows.filter((row) => !row.isNew).map((row) => row.subject);
    change.record("APPRAISAL", "CREATED", created);
    change.record("APPRAISAL", "UPDATED", updated);
    change.replace(people.values());
  },
};

function appraisalId(employeeId: string, { year, period }: AppraisalRecord): string {
  return contentHash({ employeeId, year, period });
}
