import type { Finding } from "@talenta/siasn";
import { isOneOf, listed, type Sql } from "@talenta/store";
import { EVIDENCE_FILE_OF } from "../../evidence/evidence-file.ts";
import type { EvidenceEntry, EvidenceKind, EvidenceRecords } from "../../evidence/evidence-kind.ts";
import { newRecordId } from "../../evidence/evidence.service.ts";
import { findEvidence, keyOf, storeEvidence } from "../../evidence/evidence.store.ts";
import type { RowKind } from "../row-kind.ts";
import { evidenceNotes } from "./evidence-notes.ts";

/**
 * Rows of evidence: known by person and key; a person who is not on record is refused. A row that says
 * something else than its record replaces it, and the old value stays as a revision.
 */
export function evidenceRows<Kind extends EvidenceKind>(
  kind: Kind,
): RowKind<EvidenceRecords[Kind]> {
  const file = EVIDENCE_FILE_OF[kind];
  const keyFor = (employeeId: string, record: EvidenceRecords[Kind]) =>
    keyOf(employeeId, { kind, record } as EvidenceEntry);
  return {
    reader: (header) => file.reader(header),

    async resolve(_tenant, sql, rows) {
      const people = await employeeIds(
        sql,
        rows.map((row) => row.record.nip),
      );
      const keys = rows.map(({ record }) => {
        const employeeId = people.get(record.nip);
        return employeeId === undefined ? null : keyFor(employeeId, record);
      });
      const known = await findEvidence(
        sql,
        "key",
        keys.filter((key) => key !== null),
      );
      const byKey = new Map<string, { id: string; hash: string | null }>(
        known.map((record) => [record.key, record]),
      );
      return rows.map(({ row, record }, index) => {
        const key = keys[index] ?? null;
        if (key === null) return { refusal: unknownPerson(row, file.headings.nip, record.nip) };
        const found = byKey.get(key) ?? { id: newRecordId(), hash: null };
        byKey.set(key, found);
        return { subject: found.id, stored: found.hash, record };
      });
    },

    async store(tenant, change, rows, { importId, fileName, by }) {
      const people = await employeeIds(
        change.sql,
        rows.map((row) => row.record.nip),
      );
      const values = rows.map(({ subject, hash, record, isNew }) => {
        const employeeId = people.get(record.nip) ?? "";
        return { id: subject, employeeId, key: keyFor(employeeId, record), hash, record, isNew };
      });
      await storeEvidence(change.sql, kind, values, {
        origin: "FILE",
        originId: importId,
        by,
        at: tenant.clock().toISOString(),
        reason: fileName,
      });
      const created = rows.filter((row) => row.isNew).map((row) => row.subject);
      const updated = rows.filter((row) => !row.isNew).map((row) => row.subject);
      change.record(kind, "CREATED", created);
      change.record(kind, "UPDATED", updated);
      change.replace(people.values());
    },

    notes: evidenceNotes,
  };
}

/** Opaque ids of the employees with these NIPs, by NIP; unknown ones are left out. */
async function employeeIds(
  sql: Sql,
  nips: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ nip: string; id: string }>(
    `select nip, id from employee where ${isOneOf("nip")}`,
    [listed(nips)],
  );
  return new Map(rows.map((row) => [row.nip, row.id]));
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
