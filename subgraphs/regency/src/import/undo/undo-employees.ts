import { say, worded } from "@talenta/sentences";
import { dayInJakarta } from "@talenta/talent";
import type { EmployeeRecord } from "@talenta/siasn";
import { oneOf, read, rowsOf } from "@talenta/store";
import { sql } from "kysely";
import type { Db } from "../../database/tables.ts";
import { withdrawPeople } from "../../employee/withdraw.service.ts";
import { hashOfText } from "../../text/content-hash.ts";
import { storeEmployees } from "../kinds/employees.ts";
import { restoreStructure } from "./restore-structure.ts";
import type { ImportToUndo, Touch, UndoKind, WrittenRow } from "./undo-kind.ts";

const subjectsOf = (rows: readonly WrittenRow[]) => rows.map(({ subject }) => subject);

/** People whom an employees file created or changed. */
export const undoEmployees: UndoKind = {
  async touched(db, one, rows) {
    const created = rows.filter(({ beforeHash }) => beforeHash === null);
    const replaced = rows.filter(({ beforeHash }) => beforeHash !== null);
    return [
      ...(await noLongerSo(db, rows)),
      ...(await takenSince(db, one, replaced)),
      ...(await hangingOn(db, one, created)),
    ];
  },

  people: (_sql, rows) => Promise.resolve(rows.map(({ subject }) => subject)),

  withdraw: (change, rows, undoing) =>
    withdrawPeople(
      change,
      rows.map(({ subject }) => subject),
      undoing,
    ),

  async restore(change, one, rows, undoing) {
    const { db, tenant } = change;
    const earlier = await earlierRecords(db, one, rows);
    const rowOf = new Map(rows.map(({ subject, row }) => [subject, row]));
    const records = earlier.map(({ id, text }) => ({
      row: rowOf.get(id) ?? 0,
      record: read<EmployeeRecord>(text),
      subject: id,
      text,
      hash: hashOfText(text),
      isNew: false,
    }));
    // Two may have handed a NIP on within one file, so all of these are given up before any is taken back.
    const renamed = records.filter(({ record }, at) => record.nip !== earlier[at]?.nip);
    await db
      .updateTable("employee")
      .set((eb) => ({ nip: eb.fn<string>("concat", [sql.lit("returning "), "id"]) }))
      .where(
        oneOf(
          "id",
          renamed.map(({ subject }) => subject),
        ),
      )
      .execute();
    await storeEmployees(tenant, change, records, undoing);
    const known = rowsOf(earlier, { id: "text", personKey: "text", leftAt: "text" });
    await db
      .updateTable("employee")
      .from(known.as("n"))
      .set((eb) => ({ person_key: eb.ref("n.personKey"), left_at: eb.ref("n.leftAt") }))
      .whereRef("employee.id", "=", "n.id")
      .where((eb) =>
        eb.or([
          eb("employee.person_key", "is distinct from", eb.ref("n.personKey")),
          eb("employee.left_at", "is distinct from", eb.ref("n.leftAt")),
        ]),
      )
      .execute();
    await restoreStructure(db, one.id);
  },
};

/**
 * What the first of the revisions that the import made of each record holds: what it said, the PNS ID it went by, and
 * since when the person had left; beside it the NIP as it is.
 */
function earlierRecords(db: Db, { id }: ImportToUndo, rows: readonly WrittenRow[]) {
  return db
    .selectFrom("employee_revision as r")
    .innerJoin("employee as e", "e.id", "r.employee_id")
    .select(["r.employee_id as id", "r.record as text", "r.person_key as personKey"])
    .select(["r.left_at as leftAt", "e.nip"])
    .where("r.id", "in", (eb) =>
      eb
        .selectFrom("employee_revision")
        .select((first) => first.fn.min<number>("id").as("id"))
        .where(oneOf("employee_id", subjectsOf(rows)))
        .where("replaced_origin", "=", "FILE")
        .where("replaced_origin_id", "=", id)
        .groupBy("employee_id"),
    )
    .orderBy("r.id")
    .execute();
}

/** People who are on record no longer, or of whom it says something else. */
async function noLongerSo(db: Db, rows: readonly WrittenRow[]): Promise<Touch[]> {
  const changed = await db
    .selectFrom(rowsOf(rows, { subject: "text", hash: "text" }).as("n"))
    .innerJoin("employee as e", "e.id", "n.subject")
    .select(["e.id", "e.withdrawn_at as withdrawnAt", "e.updated_at as at"])
    .whereRef("e.content_hash", "<>", "n.hash")
    .orderBy("e.updated_at")
    .orderBy("e.id")
    .execute();
  return changed.map(({ id, withdrawnAt, at }) =>
    withdrawnAt === null
      ? say("import.employeeChanged", { id, day: dayOf(at) })
      : say("import.employeeRemoved", { id, day: dayOf(withdrawnAt) }),
  );
}

/** People whose NIP or PNS ID of before is somebody else's by now. */
async function takenSince(
  db: Db,
  one: ImportToUndo,
  rows: readonly WrittenRow[],
): Promise<Touch[]> {
  const earlier = await earlierRecords(db, one, rows);
  const keys = earlier.map(({ id, text, personKey }) => ({
    id,
    nip: read<EmployeeRecord>(text).nip,
    personKey,
  }));
  const holders = await db
    .selectFrom(rowsOf(keys, { id: "text", nip: "text", personKey: "text" }).as("n"))
    .innerJoin("employee as e", (join) =>
      join.on((eb) =>
        eb.or([eb("e.nip", "=", eb.ref("n.nip")), eb("e.person_key", "=", eb.ref("n.personKey"))]),
      ),
    )
    .select(["e.id", "e.updated_at as at"])
    .whereRef("e.id", "<>", "n.id")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("import_row as r")
            .select(eb.lit(1).as("one"))
            .where("r.import_id", "=", one.id)
            .whereRef("r.subject", "=", "e.id")
            .where("r.leads", "=", 1)
            .where("r.outcome", "in", ["CREATED", "UPDATED"]),
        ),
      ),
    )
    .orderBy("e.id")
    .execute();
  return holders.map(({ id, at }) => say("import.employeeHasNip", { id, day: dayOf(at) }));
}

/** What hangs on people who came with the import: none of it could stay without them. */
async function hangingOn(
  db: Db,
  { begunAt }: ImportToUndo,
  rows: readonly WrittenRow[],
): Promise<Touch[]> {
  const among = subjectsOf(rows);
  const records = await db
    .selectFrom("evidence")
    .select(["kind", "id", "entered_at as at"])
    .where(oneOf("employee_id", among))
    .execute();
  const requests = await db
    .selectFrom("request")
    .select(["id", "submitted_at as at"])
    .where("submitted_at", ">=", begunAt)
    .where(oneOf("employee_id", among))
    .execute();
  const places = await db
    .selectFrom("participant")
    .select(["programme_id as programme", "named_at as at"])
    .where("named_at", ">=", begunAt)
    .where(oneOf("employee_id", among))
    .execute();
  const found = [
    ...records.map(({ kind, id, at }) => ({
      what: say("import.evidence", { kind: wordsOf(kind), id }),
      at,
    })),
    ...requests.map(({ id, at }) => ({ what: say("import.request", { id }), at })),
    ...places.map(({ programme, at }) => ({
      what: say("import.participation", { programme }),
      at,
    })),
  ];
  return found
    .sort((a, b) => inOrder(a.at, b.at) || inOrder(worded(a.what, "en"), worded(b.what, "en")))
    .map(({ what, at }) => say("import.ofDay", { what, day: dayOf(at) }));
}

function wordsOf(kind: string): string {
  return kind.toLowerCase().replaceAll("_", " ");
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function dayOf(moment: string): string {
  return dayInJakarta(new Date(moment));
}
