import { expect, test } from "@jest/globals";
import { openStore, raw } from "@talenta/store";
import { MIGRATIONS } from "../database/migrations.ts";
import { ENTITIES, type Tables } from "../database/tables.ts";

test("a participant outlives the erased record as somebody who has moved away, without a trace of whom", async () => {
  const store = await openStore<Tables>({
    name: "test",
    file: ":memory:",
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  const { db } = store;
  await raw(db).run(
    `insert into programme (id, version, plan, joined_at, joined_by) values ('p', 1, '{}', '', '')`,
  );
  const states = { named: "NAMED", placed: "PLACED", withdrawn: "WITHDRAWN" };
  for (const [id, state] of Object.entries(states)) {
    await raw(db).run(
      `insert into employee (id, person_key, nip, name, search_name, active, details, content_hash,
         updated_at) values (?, ?, ?, '', '', 1, '{}', '', '')`,
      [id, id, id],
    );
    await raw(db).run(
      `insert into participant (id, programme_id, employee_id, state, named_at, result_late,
         updated_at) values (?, 'p', ?, ?, '', 0, '')`,
      [`of ${id}`, id, state],
    );
  }
  await raw(db).run("delete from employee");
  expect(await raw(db).all("select id, employee_id, state from participant order by id")).toEqual([
    { id: "of named", employee_id: null, state: "MOVED_AWAY" },
    { id: "of placed", employee_id: null, state: "PLACED" },
    { id: "of withdrawn", employee_id: null, state: "WITHDRAWN" },
  ]);
  await store.close();
});
