import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { insertOrReplace } from "@talenta/store/testing";
import { REQUEST_ACTIONS, type RequestAction, type RequestState } from "@talenta/talent";
import * as fc from "fast-check";
import { type RawBuilder, sql } from "kysely";
import type { OpenDatabase } from "../database/tables.ts";
import type { Regency } from "../index.ts";
import { ask, caller, data, newFile, OFFICER, openRegency, openTables } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";

const EMPLOYEE = { ...caller("EMPLOYEE", { nip: nipOf(1) }), subject: "person-1" };
const OTHERS = [OFFICER, { ...OFFICER, subject: "another" }];
const CLOSED: readonly RequestState[] = ["GRANTED", "REFUSED", "WITHDRAWN"];

const MUTATIONS: Readonly<Record<RequestAction, string>> = {
  TAKE: `mutation ($request: ID!) { takeRequest(input: { requestId: $request }) { request { id } } }`,
  GRANT: `mutation ($request: ID!) { grantRequest(input: { requestId: $request, answer: "Ya." }) { request { id } } }`,
  REFUSE: `mutation ($request: ID!) { refuseRequest(input: { requestId: $request, answer: "Tidak." }) { request { id } } }`,
  WITHDRAW: `mutation ($request: ID!) { withdrawRequest(input: { requestId: $request }) { request { id } } }`,
};

let regency: Regency;
let store: OpenDatabase;
let asked = 0;

beforeAll(async () => {
  const file = newFile();
  regency = await openRegency({ file });
  await bringIn(regency, "employees", [person(1)]);
  store = await openTables(file);
});
afterAll(async () => {
  await store.close();
  await regency.stop();
});

async function submit(): Promise<string> {
  asked += 1;
  const proposal = { award: { date: "2025-08-17", title: `Penghargaan ${asked}`, level: "UNIT" } };
  const attachment = { fileName: "a.png", content: PNG.toString("base64") };
  const answer = await data<{ requestCorrection: { request: { id: string } } }>(
    regency,
    EMPLOYEE,
    `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { request { id } } }`,
    { input: { proposal, reason: "x", attachment } },
  );
  return answer.requestCorrection.request.id;
}

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const rowOf = (id: string) =>
  store.db.selectFrom("request").selectAll().where("id", "=", id).executeTakeFirst();
const stepsOf = (id: string) =>
  store.db
    .selectFrom("request_step")
    .select(["action", "state", "number"])
    .where("request_id", "=", id)
    .orderBy("number")
    .execute();
const attachmentsOf = (id: string) =>
  store.db.selectFrom("request_attachment").selectAll().where("request_id", "=", id).execute();
const change = (statement: RawBuilder<unknown>) =>
  store.transaction(({ db }) => statement.execute(db));

test("whatever is commanded by whomever, no step is skipped and a closed request stays as it is", async () => {
  const commands = fc.array(fc.tuple(fc.constantFrom(...REQUEST_ACTIONS), fc.constantFrom(0, 1)), {
    minLength: 1,
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const request = await submit();
      let closed: unknown = null;
      for (const [action, at] of all) {
        const who = action === "WITHDRAW" ? EMPLOYEE : (OTHERS[at] ?? OFFICER);
        const answer = await ask(regency, who, MUTATIONS[action], { request });
        const row = await rowOf(request);
        if (row === undefined) throw new Error("The request is gone.");
        if (closed !== null) {
          expect(answer.errors?.[0]?.extensions?.["code"]).toBe("CONFLICT");
          expect(row).toEqual(closed);
        }
        expect(row.due).toBe("2026-06-29");
        expect(row.owner === null).toBe(
          row.state === "SUBMITTED" ||
            (row.state === "WITHDRAWN" && (await stepsOf(request)).length === 2),
        );
        closed = CLOSED.includes(row.state) ? row : null;
      }
      const steps = await stepsOf(request);
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1));
      expect(steps[0]).toMatchObject({ action: "SUBMIT", state: "SUBMITTED" });
      for (const [at, { action, state }] of steps.entries()) {
        if (at === 0) continue;
        if (action === "TAKE") expect(state).toBe("IN_REVIEW");
        if (action === "GRANT" || action === "REFUSE")
          expect(steps[at - 1]?.state).toBe("IN_REVIEW");
        expect(CLOSED.includes(state)).toBe(at === steps.length - 1 && closed !== null);
      }
      expect(steps.at(-1)?.state).toBe((await rowOf(request))?.state);
      // So that nobody has too many open ones.
      if (closed === null) await data(regency, EMPLOYEE, MUTATIONS.WITHDRAW, { request });
    }),
    { numRuns: 40 },
  );
});

describe("straight at the database", () => {
  test("a closed request, its steps and its attachment are never changed nor taken away", async () => {
    const id = await submit();
    await data(regency, OFFICER, MUTATIONS.TAKE, { request: id });
    await data(regency, OFFICER, MUTATIONS.REFUSE, { request: id });
    const everything = async () => [await rowOf(id), await stepsOf(id), await attachmentsOf(id)];
    const before = await everything();
    const insert = sql.raw(insertOrReplace());
    for (const statement of [
      sql`update request set state = 'IN_REVIEW', closed_at = null where id = ${id}`,
      sql`update request set answer = 'x' where id = ${id}`,
      sql`update request set reason = reason where id = ${id}`,
      sql`delete from request where id = ${id}`,
      sql`${insert} into request select * from request where id = ${id}`,
      sql`${insert} into request (id, employee_id, kind, evidence_kind, proposal, reason, submitted_at,
         submitted_by, state, due) select id, employee_id, kind, evidence_kind, proposal, reason,
         submitted_at, submitted_by, 'SUBMITTED', due from request where id = ${id}`,
      sql`update request_step set words = 'x' where request_id = ${id}`,
      sql`delete from request_step where request_id = ${id}`,
      sql`${insert} into request_step select * from request_step where request_id = ${id}`,
      sql`insert into request_step (request_id, number, action, state, "by", role, at)
         values (${id}, 4, 'GRANT', 'GRANTED', 'x', 'REGENCY_OFFICER', 'now')`,
      sql`update request_attachment set content = '' where request_id = ${id}`,
      sql`delete from request_attachment where request_id = ${id}`,
      sql`${insert} into request_attachment select * from request_attachment where request_id = ${id}`,
    ]) {
      await expect(change(statement)).rejects.toThrow(
        /never|once|comes with|follows the one before/,
      );
    }
    expect(await everything()).toEqual(before);
  });

  test("an open one skips no step, keeps what it asks for, and is not answered without an owner", async () => {
    const id = await submit();
    for (const statement of [
      sql`update request set state = 'GRANTED', closed_at = 'now', answer = 'x', owner = 'x' where id = ${id}`,
      sql`update request set state = 'IN_REVIEW' where id = ${id}`,
      sql`update request set proposal = '{}' where id = ${id}`,
      sql`update request set due = '2030-01-01' where id = ${id}`,
      sql`update request set closed_at = 'now' where id = ${id}`,
      sql`delete from request where id = ${id}`,
    ]) {
      await expect(change(statement)).rejects.toThrow(/skips no step|never|check/i);
    }
    expect(await rowOf(id)).toMatchObject({ state: "SUBMITTED", owner: null, closed_at: null });
  });

  test("an erased person takes requests, steps and attachments along", async () => {
    const id = await submit();
    await store.transaction(({ db }) =>
      db.deleteFrom("employee").where("nip", "=", nipOf(1)).execute(),
    );
    expect(await rowOf(id)).toBeUndefined();
    expect(await stepsOf(id)).toEqual([]);
    const left = store.db.selectFrom("request_attachment").select("request_id");
    expect(await left.execute()).toEqual([]);
  });
});
