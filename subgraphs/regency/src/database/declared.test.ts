import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import {
  createDeclared,
  type Database,
  describeSchema,
  openStore,
  schemaDifference,
  type StoreConfig,
} from "@talenta/store";
import { freshDatabase, testDatabases } from "@talenta/store/testing";
import { sql } from "kysely";
import { FOREIGN_KEYS, WITHOUT_ROWID } from "./keys.ts";
import { REFUSALS } from "./refusals.ts";
import { storeOf } from "./schema.ts";
import type { OpenDatabase, Tables } from "./tables.ts";

/** Without what an empty database begins with. */
function oneByOne(database: Database): StoreConfig {
  const { baseline: _, ...config } = storeOf(database);
  return config;
}

/** Without any table. */
const unmade = (database: Database): StoreConfig => ({ ...oneByOne(database), migrations: [] });

describe.each(testDatabases())("the tables on %s", (dialect) => {
  /** What an empty database is once it was opened like this and `work` was done in it. */
  async function schemaAfter(
    config: (database: Database) => StoreConfig,
    work: (store: OpenDatabase) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string[]> {
    const { database, drop } = await freshDatabase(dialect);
    const store = await openStore<Tables>({ ...config(database), migrate: true });
    try {
      await work(store);
      return await describeSchema(store.db);
    } finally {
      await store.close();
      await drop();
    }
  }

  const declared = () =>
    schemaAfter(unmade, (store) =>
      store.transaction(({ db }) =>
        createDeclared(db, {
          entities: store.orm.getMetadata(),
          foreignKeys: FOREIGN_KEYS,
          refusals: REFUSALS,
          withoutRowid: WITHOUT_ROWID,
        }),
      ),
    );

  test("are what migrations make of an empty database", async () => {
    expect(schemaDifference(await declared(), await schemaAfter(storeOf))).toEqual([]);
  });

  if (dialect === "sqlite") {
    test("are what migrations have made one by one over the years", async () => {
      expect(schemaDifference(await declared(), await schemaAfter(oneByOne))).toEqual([]);
    });
  }

  test.each([
    [
      "a trigger was dropped",
      sql`drop trigger policy_kept${sql.raw(dialect === "sqlite" ? "" : " on policy")}`,
    ],
    ["a column was added", sql`alter table policy add column odd text`],
    ["a column was renamed", sql`alter table policy rename column digest to hash`],
  ])("are told from those of which %s", async (_what, change) => {
    const changed = await schemaAfter(storeOf, (store) =>
      store.transaction(async ({ db }) => {
        await change.execute(db);
      }),
    );
    expect(schemaDifference(await declared(), changed)).not.toEqual([]);
  });
});

// A migration that has run runs never again, so what it made the database hold must stay as it was.
test("what is refused is what its migration made the database hold; a change of it is a new migration", () => {
  const text = JSON.stringify(REFUSALS);
  expect(createHash("sha256").update(text).digest("hex")).toBe(
    "2ae7ad82a94b6962371d8104f9db145dffecd234fde7afbb378281bccd536b5a",
  );
});
