import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { openStore, type Database } from "./index.ts";
import { addHouse, housesAt, housesOf, type Houses } from "./kit/houses.ts";
import { freshDatabase, testDatabases } from "./testing.ts";

describe.each(testDatabases())("databases for tests on %s", (dialect) => {
  test("begin as their template was prepared, once for all who want the same, and are each its own", async () => {
    const prepared: Database[] = [];
    const template = {
      name: `a test of templates ${randomBytes(8).toString("hex")}`,
      prepare: async (database: Database) => {
        prepared.push(database);
        const store = await openStore<Houses>(housesAt({ database }));
        await addHouse(store, "of all");
        await store.close();
      },
    };
    const first = await freshDatabase(dialect, template);
    const others = await Promise.all([
      freshDatabase(dialect, template),
      freshDatabase(dialect, template),
    ]);
    expect(prepared).toHaveLength(1);
    const one = await openStore<Houses>(housesAt(first));
    await addHouse(one, "of one");
    expect(await housesOf(one.db)).toEqual(["of all", "of one"]);
    for (const other of others) {
      const store = await openStore<Houses>(housesAt(other));
      expect(await housesOf(store.db)).toEqual(["of all"]);
      await store.close();
      await other.drop();
    }
    await first.drop(); // while it is open
    await one.close();
  });
});
