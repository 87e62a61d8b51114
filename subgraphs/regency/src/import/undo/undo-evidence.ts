import { say } from "@talenta/sentences";
import type { EvidenceKind } from "@talenta/siasn";
import { dayInJakarta } from "@talenta/talent";
import { oneOf, read, rowsOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import type { EvidenceEntry } from "../../evidence/evidence-entry.ts";
import {
  type EvidenceToStore,
  keyOf,
  removeEvidence,
  storeEvidence,
} from "../../evidence/evidence.store.ts";
import { contentHash } from "../../text/content-hash.ts";
import type { ImportToUndo, Touch, UndoKind, WrittenRow } from "./undo-kind.ts";

const subjectsOf = (rows: readonly WrittenRow[]) => rows.map(({ subject }) => subject);

/** Records of evidence, of whatever kind, that a file created or replaced. */
export const undoEvidence: UndoKind = {
  async touched(db, _one, rows) {
    const changed = await db
      .selectFrom(rowsOf(rows, { subject: "text", hash: "text" }).as("n"))
      .leftJoin("evidence as v", "v.id", "n.subject")
      .select((eb) => [
        "n.subject as id",
        "v.kind",
        eb.fn
          .coalesce(
            "v.entered_at",
            eb
              .selectFrom("evidence_revision as r")
              .select((revision) => revision.fn.max<string | null>("r.replaced_at").as("at"))
              .whereRef("r.record_id", "=", "n.subject"),
          )
          .as("at"),
      ])
      .where((eb) =>
        eb.or([
          eb("v.id", "is", null),
          eb("v.content_hash", "<>", eb.ref("n.hash")),
          eb("v.origin", "in", ["MUTATION", "REQUEST"]),
        ]),
      )
      .orderBy("at", (at) => at.asc().nullsFirst())
      .orderBy("id")
      .execute();
    return changed.map(({ id, kind, at }): Touch => {
      const how = kind === null ? "recordWithdrawn" : "recordChanged";
      if (at === null) return say(`import.${how}`, { id });
      return say(`import.${how}On`, { id, day: dayInJakarta(new Date(at)) });
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
    const earlier = await earlierRecords(db, one, rows);
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

type Earlier = Awaited<ReturnType<typeof earlierRecords>>[number];

/** What each record said before an import, and the NIP its person has now. */
function earlierRecords(db: Db, { id }: ImportToUndo, rows: readonly WrittenRow[]) {
  return db
    .selectFrom("evidence_revision as r")
    .innerJoin("employee as e", "e.id", "r.employee_id")
    .select(["r.record_id as id", "r.employee_id as employeeId", "r.kind", "r.record", "e.nip"])
    .where("r.id", "in", (eb) =>
      eb
        .selectFrom("evidence_revision")
        .select((first) => first.fn.min<number>("id").as("id"))
        .where(oneOf("record_id", subjectsOf(rows)))
        .where("replaced_origin", "=", "FILE")
        .where("replaced_origin_id", "=", id)
        .groupBy("record_id"),
    )
    .orderBy("r.id")
    .execute();
}

function asItWas({ id, employeeId, kind, record, nip }: Earlier) {
  const entry = { kind, record: { ...read<object>(record), nip } } as EvidenceEntry;
  const key = keyOf(employeeId, entry);
  const hash = contentHash(entry.record);
  const row = { id, employeeId, key, hash, record: entry.record, isNew: false };
  return row as EvidenceToStore<never>;
}

async function peopleOf(db: Db, rows: readonly WrittenRow[]): Promise<string[]> {
  const found = await db
    .selectFrom("evidence")
    .select("employee_id as id")
    .distinct()
    .where(oneOf("id", subjectsOf(rows)))
    .execute();
  return found.map(({ id }) => id);
}

async function byKind(
  db: Db,
  rows: readonly WrittenRow[],
): Promise<ReadonlyMap<EvidenceKind, string[]>> {
  const found = await db
    .selectFrom("evidence")
    .select(["id", "kind"])
    .where(oneOf("id", subjectsOf(rows)))
    .execute();
  const groups = Map.groupBy(found, ({ kind }) => kind);
  return new Map([...groups].map(([kind, among]) => [kind, among.map(({ id }) => id)]));
}
