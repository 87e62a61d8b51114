import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { insertOrReplace } from "@talenta/store/testing";
import { type RawBuilder, sql } from "kysely";
import type { OpenDatabase } from "../database/tables.ts";
import { bringPeople, member, openSitting, REASON } from "../testing/committee.ts";
import { newFile, openRegency, openTables } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";

// Straight at the database: no path through the code may matter.
let store: OpenDatabase;
const sessions: Record<"signed" | "cancelled" | "open", string> = {
  signed: "",
  cancelled: "",
  open: "",
};

beforeAll(async () => {
  const file = newFile();
  const regency = await openRegency({ file });
  await bringPeople(regency);
  const on = (n: number) => openSitting(regency, { nips: [nipOf(n)] });
  const fill = async (n: number) => {
    const sitting = await on(n);
    await sitting.does(member(3), "declareCalibrationConflict", { ground: "OTHER" }, n);
    await sitting.does(member(0), "noteCalibration", { text: "Catatan" }, n);
    await sitting.decide(n, 8);
    return sitting;
  };
  const signed = await fill(5);
  await signed.does(member(0), "signCalibration");
  const cancelled = await fill(4);
  await cancelled.does(member(0), "cancelCalibration", { reason: REASON });
  Object.assign(sessions, {
    signed: signed.id,
    cancelled: cancelled.id,
    open: (await fill(4)).id,
  });
  await regency.stop();
  store = await openTables(file);
});
afterAll(() => store.close());

const TABLES = [
  "calibration_member",
  "calibration_case",
  "calibration_recusal",
  "calibration_proposal",
  "calibration_vote",
  "calibration_note",
] as const;
const refusal = /has ended never changes|never changes/;

const rowsOf = (table: (typeof TABLES)[number], session: string) =>
  store.db.selectFrom(table).selectAll().where("session_id", "=", session).execute();
const change = (statement: RawBuilder<unknown>) =>
  store.transaction(({ db }) => statement.execute(db));
const setToItself = (table: string, column: string, session: string) =>
  sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)} where session_id = ${session}`;

describe.each(["signed", "cancelled"] as const)("in a %s session", (which) => {
  test.each(TABLES)("no row of %s is added, changed or taken away", async (table) => {
    const id = sessions[which];
    const before = await rowsOf(table, id);
    expect(before.length).toBeGreaterThan(0);
    for (const column of Object.keys(before[0] ?? {})) {
      await expect(change(setToItself(table, column, id))).rejects.toThrow(refusal);
    }
    const all = sql.table(table);
    for (const statement of [
      sql`delete from ${all} where session_id = ${id}`,
      sql`${sql.raw(insertOrReplace())} into ${all} select * from ${all} where session_id = ${id}`,
      sql`update ${all} set session_id = ${id} where session_id = ${sessions.open}`,
    ]) {
      await expect(change(statement)).rejects.toThrow(refusal);
    }
    expect(await rowsOf(table, id)).toEqual(before);
  });

  test("nothing of the session itself changes, and it is not opened again", async () => {
    const id = sessions[which];
    const row = () =>
      store.db.selectFrom("calibration_session").selectAll().where("id", "=", id).execute();
    const before = await row();
    for (const statement of [
      sql`update calibration_session set title = 'x' where id = ${id}`,
      sql`update calibration_session set state = 'OPEN', ended_at = null, signed_as = null where id = ${id}`,
      sql`delete from calibration_session where id = ${id}`,
      sql`${sql.raw(insertOrReplace())} into calibration_session
        select * from calibration_session where id = ${id}`,
    ]) {
      await expect(change(statement)).rejects.toThrow(/never|begins open, once/);
    }
    expect(await row()).toEqual(before);
  });
});

test("in an open session the same changes pass, but for what a case is about", async () => {
  for (const table of TABLES) {
    const [one] = await rowsOf(table, sessions.open);
    const column = table === "calibration_case" ? "outcome" : Object.keys(one ?? {}).at(-1);
    const { numAffectedRows } = await change(setToItself(table, column ?? "", sessions.open));
    expect(Number(numAffectedRows)).toBeGreaterThan(0);
  }
  for (const [column, value] of [
    ["computed_box", 9],
    ["placement_id", "9"],
    ["employee_id", "9"],
  ] as const) {
    const other = sql`update calibration_case set ${sql.ref(column)} = ${value}
      where session_id = ${sessions.open}`;
    await expect(change(other)).rejects.toThrow(/what a calibration case is about/);
  }
});
