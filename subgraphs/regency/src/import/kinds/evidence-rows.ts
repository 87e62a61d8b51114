import { say, together } from "@talenta/sentences";
import {
  EVIDENCE_KINDS,
  evidenceForm,
  type EvidenceKind,
  type EvidenceRecords,
  type Finding,
} from "@talenta/siasn";
import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { EvidenceEntry } from "../../evidence/evidence-entry.ts";
import { newId } from "../../text/new-id.ts";
import {
  findEvidence,
  keyOf,
  keyWithout,
  recordsOfPeople,
  storeEvidence,
  whatIsOnRecord,
} from "../../evidence/evidence.store.ts";
import { createdBy } from "../import-row.store.ts";
import type { ReadRow, RowKind } from "../row-kind.ts";
import { evidenceNotes } from "./evidence-notes.ts";
import { fieldsOf } from "./field-of.ts";

/**
 * Rows of evidence: known by person and key; a person who is not on record is refused. A row that leaves a part of the
 * key untold means the one record of which it tells the rest. A row that says something else than its record replaces
 * it, and the old value stays as a revision.
 */
export function evidenceRows<Kind extends EvidenceKind>(
  kind: Kind,
): RowKind<EvidenceRecords[Kind]> {
  const file = evidenceForm(kind);
  const fields = fieldsOf(kind);
  const keyFor = (employeeId: string, record: EvidenceRecords[Kind]) =>
    keyOf(employeeId, { kind, record } as EvidenceEntry);
  return {
    reader: (header) => file.reader(header),

    async resolve(_tenant, db, rows, { importId }) {
      const people = await employeeIds(
        db,
        rows.map((row) => row.record.nip),
      );
      const keys = rows.map(({ record }) => {
        const employeeId = people.get(record.nip);
        return employeeId === undefined ? null : keyFor(employeeId, record);
      });
      const known = await findEvidence(
        db,
        "key",
        keys.filter((key) => key !== null),
      );
      const byKey = new Map<string, { id: string; hash: string | null }>(
        known.map((record) => [record.key, record]),
      );
      const vague = rows.filter((row, index) => {
        const key = keys[index] ?? null;
        return key !== null && !byKey.has(key) && keyUntold(kind, row).length > 0;
      });
      const alike = await recordsLike(db, importId, kind, vague, people);
      return rows.map((read, index) => {
        const { row, record } = read;
        const key = keys[index] ?? null;
        if (key === null) return { refusal: unknownPerson(row, file.headings.nip, record.nip) };
        const [meant, ...others] = alike(read);
        if (others.length > 0) {
          const columns = keyUntold(kind, read).map((field) => file.headings[field] ?? field);
          return { refusal: severalAlike(row, columns, others.length + 1) };
        }
        const found = meant ?? byKey.get(key) ?? { id: newId(), hash: null };
        if (meant === undefined) byKey.set(key, found);
        return { subject: found.id, stored: found.hash };
      });
    },

    known: whatIsOnRecord,

    fieldOf: (column) => fields.get(column) ?? null,

    async store(tenant, change, rows, { importId, fileName, by }) {
      const people = await employeeIds(
        change.db,
        rows.map((row) => row.record.nip),
      );
      const values = rows.map(({ subject, hash, record, isNew }) => {
        const employeeId = people.get(record.nip) ?? "";
        return { id: subject, employeeId, key: keyFor(employeeId, record), hash, record, isNew };
      });
      await storeEvidence(change.db, kind, values, {
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

/** Parts of the key that a row does not tell. */
function keyUntold(kind: EvidenceKind, { untold }: ReadRow<object>): readonly string[] {
  const fields: readonly string[] = EVIDENCE_KINDS[kind].keyUntold;
  return fields.filter((field) => untold.includes(field));
}

/**
 * The records each of these rows, which leave a part of the key untold, may mean: those on record before the import
 * that agree with what it tells of the key.
 */
async function recordsLike<Kind extends EvidenceKind>(
  db: Db,
  importId: string,
  kind: Kind,
  vague: readonly ReadRow<EvidenceRecords[Kind]>[],
  people: ReadonlyMap<string, string>,
): Promise<(row: ReadRow<EvidenceRecords[Kind]>) => readonly { id: string; hash: string }[]> {
  if (vague.length === 0) return () => [];
  const employees = vague.flatMap(({ record }) => people.get(record.nip) ?? []);
  const records = await recordsOfPeople(db, kind, employees);
  const ids = records.map(({ id }) => id);
  const created = await createdBy(db, importId, ids);
  const earlier = records.filter(({ id }) => !created.has(id));
  const isVague = new Set(vague.map(({ row }) => row));
  const byFields = new Map<string, ReadonlyMap<string, { id: string; hash: string }[]>>();
  return (row) => {
    if (!isVague.has(row.row)) return [];
    const untold = keyUntold(kind, row);
    const name = untold.join();
    const byKey =
      byFields.get(name) ??
      Map.groupBy(earlier, ({ employeeId, entry }) => keyWithout(employeeId, entry, untold));
    byFields.set(name, byKey);
    const entry = { kind, record: row.record } as EvidenceEntry;
    return byKey.get(keyWithout(people.get(row.record.nip) ?? "", entry, untold)) ?? [];
  };
}

/** Opaque ids of the employees with these NIPs, by NIP; unknown ones are left out. */
async function employeeIds(db: Db, nips: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("employee")
    .select(["nip", "id"])
    .where(oneOf("nip", nips))
    .execute();
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
    message: say("finding.nobody"),
  };
}

/** Several records agree with what the row tells of them. */
function severalAlike(row: number, columns: readonly string[], records: number): Finding {
  return {
    row,
    column: columns[0] ?? null,
    value: null,
    dimension: "COMPLETENESS",
    severity: "REJECT",
    message: say("finding.severalRecords", { count: records, columns: together(columns) }),
  };
}
