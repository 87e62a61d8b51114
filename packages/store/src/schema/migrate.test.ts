import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  migrateDown,
  migrateUp,
  migrationStatus,
  openStore,
  StoreMigration,
  type StoreConfig,
} from "../index.ts";
import { addHouse, FIRST, freshHouses, housesAt, housesOf, type Houses } from "../kit/houses.ts";
import { freshDatabase, testDatabases, type TestDatabase } from "../testing.ts";

class NameHouses extends StoreMigration {
  override async up(): Promise<void> {
    await this.db.schema.alterTable("house").addColumn("name", "text").execute();
  }

  override async down(): Promise<void> {
    await this.db.schema.alterTable("house").dropColumn("name").execute();
  }
}

class Fail extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("never").addColumn("id", "text").execute();
    throw new Error("half way");
  }
}

const SECOND = { name: "0002_name_houses", class: NameHouses };

describe.each(testDatabases())("migrations on %s", (dialect) => {
  let fresh: TestDatabase;
  const both = (rest: Partial<StoreConfig> = {}) =>
    housesAt(fresh, { migrations: [FIRST, SECOND], ...rest });
  const openAndClose = async (config: StoreConfig) =>
    await (await openStore<Houses>(config)).close();
  beforeEach(async () => {
    fresh = await freshHouses(dialect);
  });
  afterEach(() => fresh.drop());

  test("are run at opening where they have not been, and what was there stays", async () => {
    const before = await openStore<Houses>(housesAt(fresh));
    await addHouse(before, "h");
    await before.close();
    const after = await openStore<Houses>(both());
    expect(await after.db.selectFrom("house").selectAll().execute()).toEqual([
      { id: "h", name: null },
    ]);
    await after.close();
    expect(await migrationStatus(both())).toEqual({
      applied: ["0001_create_houses", "0002_name_houses"],
      pending: [],
      unknown: [],
    });
  });

  test("are only told where they are not to be run at opening", async () => {
    await expect(openStore(both({ migrate: false }))).rejects.toThrow(
      "houses: the database is behind by 1 migrations, from 0002_name_houses; run: talenta migrate up",
    );
    expect((await migrationStatus(both())).pending).toEqual(["0002_name_houses"]);
    await openAndClose(housesAt(fresh, { migrate: false }));
  });

  test("go up and down, one by one, and their names with them", async () => {
    expect(await migrateUp(both())).toEqual(["0002_name_houses"]);
    expect(await migrateUp(both())).toEqual([]);
    expect(await migrateDown(both())).toBe("0002_name_houses");
    expect((await migrationStatus(both())).applied).toEqual(["0001_create_houses"]);
    await expect(migrateDown(both())).rejects.toThrow(/cannot be reverted/);
    expect((await migrationStatus(both())).applied).toEqual(["0001_create_houses"]);
  });

  test("of something newer make a database refused, whatever is wanted", async () => {
    await migrateUp(both());
    const older = housesAt(fresh);
    expect((await migrationStatus(older)).unknown).toEqual(["0002_name_houses"]);
    for (const migrate of [true, false]) {
      await expect(openStore({ ...older, migrate })).rejects.toThrow(/newer .* 0002_name_houses/);
    }
    await expect(migrateUp(older)).rejects.toThrow(/newer/);
    await expect(migrateDown(older)).rejects.toThrow(/newer/);
  });

  test("are run all or not at all", async () => {
    const failing = both({ migrations: [FIRST, SECOND, { name: "0003_fail", class: Fail }] });
    await expect(openStore(failing)).rejects.toThrow("half way");
    expect((await migrationStatus(failing)).pending).toEqual(["0002_name_houses", "0003_fail"]);
    await openAndClose(both());
  });

  test("are run once where two open the database at once", async () => {
    const empty = await freshDatabase(dialect);
    const config = both({ database: empty.database });
    const done = await Promise.all([migrateUp(config), migrateUp(config), migrateUp(config)]);
    expect(done.toSorted((a, b) => b.length - a.length)).toEqual([
      ["0001_create_houses", "0002_name_houses"],
      [],
      [],
    ]);
    await empty.drop();
  });

  test("are stood for by a baseline in an empty database, but in none that has seen some", async () => {
    class CreateAtOnce extends StoreMigration {
      override async up(): Promise<void> {
        const migration = this.table("house").addColumn("id", "text", (column) =>
          column.primaryKey().notNull(),
        );
        await migration.addColumn("name", "text").addColumn("at_once", "integer").execute();
      }
    }
    const third = {
      name: "0003_empty",
      class: class extends StoreMigration {
        override up() {}
      },
    };
    const baseline = { class: CreateAtOnce, standsFor: [FIRST.name, SECOND.name] };
    const empty = await freshDatabase(dialect);
    const config = both({ migrations: [FIRST, SECOND, third], baseline });
    const made = { ...config, database: empty.database };
    expect(await migrateUp(made)).toEqual([FIRST.name, SECOND.name, "0003_empty"]);
    expect(await migrateUp(config)).toEqual([SECOND.name, "0003_empty"]);
    const columns = async (of: StoreConfig) => {
      const store = await openStore<Houses>(of);
      await addHouse(store, "h");
      const [row] = await store.db.selectFrom("house").selectAll().execute();
      await store.close();
      return Object.keys(row ?? {});
    };
    expect(await columns(made)).toEqual(["id", "name", "at_once"]);
    expect(await columns(config)).toEqual(["id", "name"]);
    await empty.drop();
  });

  test("are no matter where none are known and the database is empty", async () => {
    const empty = await freshDatabase(dialect);
    const config = housesAt(empty, { migrations: [], migrate: false });
    const store = await openStore<Houses>(config);
    await store.transaction(({ db }) =>
      db.schema.createTable("house").addColumn("id", "text").execute(),
    );
    await addHouse(store, "h");
    expect(await housesOf(store.db)).toEqual(["h"]);
    await store.close();
    await empty.drop();
  });
});
