import type { EmployeeRecord } from "@talenta/siasn";
import { isOneOf, listed, raw } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { dayInJakarta } from "../../regency/clock.ts";
import { withdrawPeople } from "../../employee/withdraw.service.ts";
import { hashOfText } from "../content-hash.ts";
import { storeEmployees } from "../kinds/employees.ts";
import { restoreStructure } from "./structure.store.ts";
import type { ImportToUndo, Touch, UndoKind, WrittenRow } from "./undo-kind.ts";

const subjectsOf = (rows: readonly WrittenRow[]) => listed(rows.map(({ subject }) => subject));

/** What a record said before an import, the PNS ID it went by, and since when the person had left. */
interface Earlier {
  id: string;
  text: string;
  personKey: string;
  leftAt: string | null;
  /** The NIP as it is. */
  nip: string;
}

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
      record: JSON.parse(text) as EmployeeRecord,
      subject: id,
      text,
      hash: hashOfText(text),
      isNew: false,
    }));
    // Two may have handed a NIP on within one file, so all of these are given up before any is taken back.
    const renamed = records.filter(({ record }, at) => record.nip !== earlier[at]?.nip);
    await raw(db).run(`update employee set nip = 'returning ' || id where ${isOneOf("id")}`, [
      listed(renamed.map(({ subject }) => subject)),
    ]);
    await storeEmployees(tenant, change, records, undoing);
    await raw(db).run(
      `update employee set person_key = n.value ->> 1, left_at = n.value ->> 2
       from json_each(?) n where employee.id = n.value ->> 0
         and (employee.person_key, employee.left_at) is not (n.value ->> 1, n.value ->> 2)`,
      [JSON.stringify(earlier.map(({ id, personKey, leftAt }) => [id, personKey, leftAt]))],
    );
    await restoreStructure(db, one.id);
  },
};

/** What the first of the revisions that the import made of each record holds. */
function earlierRecords(
  db: Db,
  { id }: ImportToUndo,
  rows: readonly WrittenRow[],
): Promise<Earlier[]> {
  return raw(db).all<Earlier>(
    `select r.employee_id as id, r.record as text, r.person_key as "personKey", r.left_at as "leftAt", e.nip
     from employee_revision r join employee e on e.id = r.employee_id
     where r.id in (select min(id) from employee_revision
       where ${isOneOf("employee_id")} and replaced_origin = 'FILE' and replaced_origin_id = ?
       group by employee_id)
     order by r.id`,
    [subjectsOf(rows), id],
  );
}

/** People who are on record no longer, or of whom it says something else. */
async function noLongerSo(db: Db, rows: readonly WrittenRow[]): Promise<Touch[]> {
  const changed = await raw(db).all<{ id: string; withdrawnAt: string | null; at: string }>(
    `select e.id, e.withdrawn_at as "withdrawnAt", e.updated_at as at
     from json_each(?) n join employee e on e.id = n.value ->> 0
     where e.content_hash <> n.value ->> 1 order by e.updated_at, e.id`,
    [JSON.stringify(rows.map(({ subject, hash }) => [subject, hash]))],
  );
  return changed.map(({ id, withdrawnAt, at }) =>
    withdrawnAt === null
      ? `employee ${id}, changed on ${dayOf(at)}`
      : `employee ${id}, removed on ${dayOf(withdrawnAt)}`,
  );
}

/** People whose NIP or PNS ID of before is somebody else's by now. */
async function takenSince(
  db: Db,
  one: ImportToUndo,
  rows: readonly WrittenRow[],
): Promise<Touch[]> {
  const earlier = await earlierRecords(db, one, rows);
  const keys = earlier.map(({ id, text, personKey }) => [
    id,
    (JSON.parse(text) as EmployeeRecord).nip,
    personKey,
  ]);
  const holders = await raw(db).all<{ id: string; at: string }>(
    `select e.id, e.updated_at as at from json_each(?) n
     join employee e on e.nip = n.value ->> 1 or e.person_key = n.value ->> 2
     where e.id <> n.value ->> 0 and not exists (
       select 1 from import_row r where r.import_id = ? and r.subject = e.id and r.leads = 1
         and r.outcome in ('CREATED', 'UPDATED'))
     order by e.id`,
    [JSON.stringify(keys), one.id],
  );
  return holders.map(
    ({ id, at }) => `employee ${id}, who has a NIP or PNS ID of before since ${dayOf(at)}`,
  );
}

/** What hangs on people who came with the import: none of it could stay without them. */
async function hangingOn(
  db: Db,
  { begunAt }: ImportToUndo,
  rows: readonly WrittenRow[],
): Promise<Touch[]> {
  const among = subjectsOf(rows);
  const found = await raw(db).all<{ what: string; at: string }>(
    `select lower(replace(kind, '_', ' ')) || ' record ' || id as what, entered_at as at
       from evidence where ${isOneOf("employee_id")}
     union all
     select 'request ' || id, submitted_at from request
       where submitted_at >= ? and ${isOneOf("employee_id")}
     union all
     select 'participation in programme ' || programme_id, named_at from participant
       where named_at >= ? and ${isOneOf("employee_id")}
     order by 2, 1`,
    [among, begunAt, among, begunAt, among],
  );
  return found.map(({ what, at }) => `${what} of ${dayOf(at)}`);
}

function dayOf(moment: string): string {
  return dayInJakarta(new Date(moment));
}
