import type { Finding, RowReader } from "@talenta/siasn";
import { insertRows, placeholders, type Sql, type SqlValue } from "@talenta/store";
import { contentHash } from "../content-hash.ts";
import type { RowKind } from "../row-kind.ts";

/** One kind of evidence: a table of records about people who are on record already. */
export interface EvidenceKind<Content extends { readonly nip: string }, Column extends string> {
  readonly table: "appraisal" | "assessment";
  /** Heading of the NIP in files of this kind. */
  readonly nipColumn: string;
  reader(columns: string[]): RowReader<Content>;
  /** What tells one record of a person from another; a second one with the same key replaces it. */
  key(record: Content): object;
  /** Columns of the table that are this kind's own. */
  readonly columns: readonly Column[];
  values(record: Content): Record<Column, SqlValue>;
}

const SHARED_COLUMNS = ["id", "employee_id", "content_hash", "updated_at"] as const;

/** Rows of evidence: known by person and key; a person who is not on record is refused. */
export function evidenceRows<Content extends { readonly nip: string }, Column extends string>(
  kind: EvidenceKind<Content, Column>,
): RowKind<Content> {
  const columns = [...SHARED_COLUMNS, ...kind.columns];
  const thing = kind.table === "appraisal" ? "APPRAISAL" : "ASSESSMENT";
  return {
    reader: (header) => kind.reader(header),

    async resolve(_tenant, sql, rows) {
      const people = await employeeIds(
        sql,
        rows.map((row) => row.record.nip),
      );
      const subjects = rows.map(({ record }) => {
        const employeeId = people.get(record.nip);
        return employeeId === undefined ? null : contentHash({ employeeId, ...kind.key(record) });
      });
      const known = subjects.filter((subject) => subject !== null);
      const stored = await storedHashes(sql, kind.table, known);
      return rows.map(({ row, record }, index) => {
        const subject = subjects[index] ?? null;
        if (subject === null) return { refusal: unknownPerson(row, kind.nipColumn, record.nip) };
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
        content_hash: hash,
        updated_at: updatedAt,
        ...kind.values(record),
      }));
      await insertRows(change.sql, { table: kind.table, columns, replaceOn: ["id"] }, values);
      const created = rows.filter((row) => row.isNew).map((row) => row.subject);
      const updated = rows.filter((row) => !row.isNew).map((row) => row.subject);
      change.record(thing, "CREATED", created);
      change.record(thing, "UPDATED", updated);
      change.replace(people.values());
    },
  };
}

/** Opaque ids of the employees with these NIPs, by NIP; unknown ones are left out. */
async function employeeIds(
  sql: Sql,
  nips: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ nip: string; id: string }>(
    `select nip, id from employee where nip in (${placeholders(nips.length)})`,
    nips,
  );
  return new Map(rows.map((row) => [row.nip, row.id]));
}

/** Content hashes stored under these ids of one table; unknown ones are left out. */
async function storedHashes(
  sql: Sql,
  table: "appraisal" | "assessment",
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ id: string; hash: string }>(
    `select id, content_hash as hash from ${table} where id in (${placeholders(ids.length)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, row.hash]));
}

/** The row is about somebody who is not on record here. */
function unknownPerson(row: number, column: string, nip: string): Finding {
  return {
    row,
    column,
    value: nip,
    dimension: "COMPLETENESS",
    severity: "REJECT",
    message:
      "Nobody with this NIP is on record. Import the employee first, then this file again, or correct the NIP.",
  };
}
