import { openTables } from "../testing/kit.ts";
import { expect, test } from "@jest/globals";

test("a participant outlives the erased record as somebody who has moved away, without a trace of whom", async () => {
  const store = await openTables(":memory:");
  const programme = { id: "p", version: 1, plan: "{}", joined_at: "", joined_by: "" };
  const states = { named: "NAMED", placed: "PLACED", withdrawn: "WITHDRAWN" } as const;
  await store.transaction(async ({ db }) => {
    await db.insertInto("programme").values(programme).execute();
    for (const [id, state] of Object.entries(states)) {
      const who = { id, person_key: id, nip: id, name: "", search_name: "", active: 1 } as const;
      await db
        .insertInto("employee")
        .values({ ...who, details: "{}", content_hash: "", updated_at: "" })
        .execute();
      const named = { programme_id: "p", employee_id: id, named_at: "", updated_at: "" };
      await db
        .insertInto("participant")
        .values({ id: `of ${id}`, state, result_late: 0, ...named })
        .execute();
    }
  });
  await store.transaction(({ db }) => db.deleteFrom("employee").execute());
  const left = store.db.selectFrom("participant").select(["id", "employee_id", "state"]);
  expect(await left.orderBy("id").execute()).toEqual([
    { id: "of named", employee_id: null, state: "MOVED_AWAY" },
    { id: "of placed", employee_id: null, state: "PLACED" },
    { id: "of withdrawn", employee_id: null, state: "WITHDRAWN" },
  ]);
  await store.close();
});
