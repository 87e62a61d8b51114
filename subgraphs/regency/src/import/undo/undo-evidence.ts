import { isOneOf, listed, raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { EvidenceEntry, EvidenceKind } from "../../evidence/evidence-kind.ts";
import {
  type EvidenceToStore,
  keyOf,
  removeEvidence,
  storeEvidence,
} from "../../evidence/evidence.store.ts";
import { dayInJakarta } from "../../regency/clock.ts";
import { contentHash } from "../content-hash.ts";
import type { Touch, UndoKind, WrittenRow } from "./undo-kind.ts";

const subjectsOf = (rows: readonly WrittenRow[]) => listed(rows.map(({ subject }) => subject));

/** What a record said before an import. */
interface Earlier {
  id: string;
  employeeId: string;
  kind: EvidenceKind;
  record: string;
  nip: string;
}

/** Records of evidence, of whatever kind, that a file created or replaced. */
export const undoEvidence: UndoKind = {
  async touched(db, _one, rows) {
    const changed = await raw(db).all<{ id: string; kind: EvidenceKind | null; at: string | null }>(
      `select n.value ->> 0 as id, v.kind, coalesce(v.entered_at,
         (select max(replaced_at) from evidence_revision r where r.record_id = n.value ->> 0)) as at
       from json_each(?) n left join evidence v on v.id = n.value ->> 0
       where v.id is null or v.content_hash <> n.value ->> 1 or v.origin in ('MUTATION', 'REQUEST')
       order by 3, 1`,
      [JSON.stringify(rows.map(({ subject, hash }) => [subject, hash]))],
    );
    return changed.map(({ id, kind, at }): Touch => {
      const how = kind === null ? "withdrawn" : "changed";
      return `record ${id}, ${how}${at === null ? "" : ` on ${dayInJakarta(new Date(at))}`}`;
    });
  },

  people: (db, rows) => peopleOf(db, rows),

  async withdraw(change, rows, undoing) {
    change.replace(await peopleOf(change.db, rows));
    for (const [kind, ids] of await byKind(change.db, rows)) {
      await removeEvidence(change.db, ids, undoing);
      change.record(kind, "WITHDRAWN", ids);
    }
  },

  async restore(change, one, rows, undoing) {
    const { db } = change;
    const earlier = await raw(db).all<Earlier>(
      `select r.record_id as id, r.employee_id as "employeeId", r.kind, r.record, e.nip
       from evidence_revision r join employee e on e.id = r.employee_id
       where r.id in (select min(id) from evidence_revision
         where ${isOneOf("record_id")} and replaced_origin = 'FILE' and replaced_origin_id = ?
         group by record_id)
       order by r.id`,
      [subjectsOf(rows), one.id],
    );
    for (const [kind, found] of Map.groupBy(earlier, (record) => record.kind)) {
      await storeEvidence(db, kind, found.map(asItWas), undoing);
      change.record(
        kind,
        "UPDATED",
        found.map(({ id }) => id),
      );
    }
    change.replace(earlier.map(({ employeeId }) => employeeId));
  },
};

function asItWas({ id, employeeId, kind, record, nip }: Earlier) {
  const entry = { kind, record: { ...JSON.parse(record), nip } } as EvidenceEntry;
  const key = keyOf(employeeId, entry);
  const hash = contentHash(entry.record);
  const row = { id, employeeId, key, hash, record: entry.record, isNew: false };
  return row as EvidenceToStore<never>;
}

async function peopleOf(db: Db, rows: readonly WrittenRow[]): Promise<string[]> {
  const found = await raw(db).all<{ id: string }>(
    `select distinct employee_id as id from evidence where ${isOneOf("id")}`,
    [subjectsOf(rows)],
  );
  return found.map(({ id }) => id);
}

async function byKind(
  db: Db,
  rows: readonly WrittenRow[],
): Promise<ReadonlyMap<EvidenceKind, string[]>> {
  const found = await raw(db).all<{ id: string; kind: EvidenceKind }>(
    `select id, kind from evidence where ${isOneOf("id")}`,
    [subjectsOf(rows)],
  );
  const groups = Map.groupBy(found, ({ kind }) => kind);
  return new Map([...groups].map(([kind, among]) => [kind, among.map(({ id }) => id)]));
}
