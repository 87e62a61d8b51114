import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { OpenDatabase } from "../database/tables.ts";
import { openTables } from "../testing/kit.ts";
import { nipOf } from "../testing/people.ts";
import { readEvidence } from "./evidence.store.ts";

let store: OpenDatabase;
let statements = 0;
beforeAll(async () => {
  store = await openTables(":memory:", { onStatement: () => (statements += 1) });
});
afterAll(() => store.close());

async function addPerson(n: number): Promise<string> {
  const id = `e${n}`;
  const who = { id, person_key: id, nip: nipOf(n), name: "Orang", search_name: "orang" };
  const rest = { active: 1, details: "{}", content_hash: "", updated_at: "" } as const;
  await store.transaction(({ db }) =>
    db
      .insertInto("employee")
      .values({ ...who, ...rest })
      .execute(),
  );
  return id;
}

test("reading takes three statements, for one person as for hundreds", async () => {
  const ids = await Promise.all(Array.from({ length: 300 }, (_, n) => addPerson(n)));
  for (const some of [ids.slice(0, 1), ids]) {
    statements = 0;
    expect(await readEvidence(store.db, some, "2026-06-15")).toHaveLength(some.length);
    expect(statements).toBe(3);
  }
});
