import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { Collection, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { sql, type Kysely } from "kysely";
import { insertRows, openStore, type Store } from "./index.ts";

@Entity({ tableName: "house" })
class House {
  @PrimaryKey({ type: "text" })
  id!: string;

  @OneToMany(() => Room, (room) => room.house)
  rooms = new Collection<Room>(this);
}

@Entity({ tableName: "room" })
class Room {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", nullable: true })
  name: string | null = null;

  @ManyToOne(() => House, { ref: true, fieldName: "house_id" })
  house!: Ref<House>;
}

interface Tables {
  house: { id: string };
  room: { id: string; name: string | null; house_id: string };
}

class First extends Migration {
  override up(): void {
    this.addSql(`create table "house" ("id" text not null primary key) strict`);
    this.addSql(
      `create table "room" ("id" text not null primary key, "name" text, "house_id" text not null references "house" ("id")) strict`,
    );
  }
}

class Second extends Migration {
  override up(): void {
    this.addSql(`create index "room_house" on "room" ("house_id")`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const migrations = [{ name: "0001_first", class: First }];
const entities = [House, Room];
const openMemory = (name: string) =>
  openStore<Tables>({ name, database: { file: ":memory:" }, entities, migrations });
const openFile = (name: string) =>
  openStore<Tables>({
    name,
    database: { file: join(folder, `${name}.sqlite`) },
    entities,
    migrations,
  });

const addHouse = (store: Store<Tables>, id: string) =>
  store.transaction(({ db }) => insertRows(db, "house", [{ id }]));
const houses = async (db: Kysely<Tables>) =>
  (await db.selectFrom("house").select("id").orderBy("id").execute()).map(({ id }) => id);

describe("a tenant's database", () => {
  test("keeps what was written, with its relations", async () => {
    const store = await openMemory("one");
    await store.transaction(async ({ em }) => {
      em.create(House, { id: "h" });
      await em.flush();
      em.create(Room, { id: "r", name: "Kitchen", house: "h" });
    });
    const room = await store.fork().findOneOrFail(Room, "r", { populate: ["house"] });
    expect(room.name).toBe("Kitchen");
    expect(room.house.$.id).toBe("h");
    await store.close();
  });

  test("stays apart from another tenant's, though both share the entity classes", async () => {
    const [one, two] = await Promise.all([openMemory("one"), openMemory("two")]);
    await addHouse(one, "of one");
    await addHouse(two, "of two");
    expect((await one.fork().findAll(House)).map((house) => house.id)).toEqual(["of one"]);
    expect((await two.fork().findAll(House)).map((house) => house.id)).toEqual(["of two"]);
    await Promise.all([one.close(), two.close()]);
  });

  test("is written to and read in the midst of another one's transaction", async () => {
    const [one, two] = await Promise.all([openMemory("one"), openMemory("two")]);
    await one.transaction(async () => {
      await addHouse(two, "of two");
      expect(await two.fork().findAll(House)).toHaveLength(1);
    });
    expect(await houses(one.db)).toEqual([]);
    await Promise.all([one.close(), two.close()]);
  });

  test("undoes a whole unit of work when any part of it fails", async () => {
    const store = await openMemory("one");
    const failing = store.transaction(async ({ db }) => {
      await db.insertInto("house").values({ id: "h" }).execute();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await houses(store.db)).toEqual([]);
    await store.close();
  });

  test("refuses a row whose parent is missing", async () => {
    const store = await openMemory("one");
    const orphan = store.transaction(({ db }) =>
      insertRows(db, "room", [{ id: "r", house_id: "nowhere" }]),
    );
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    await store.close();
  });

  test("outlives a restart, and runs only the migrations it has not seen", async () => {
    const before = await openFile("kept");
    await addHouse(before, "h");
    await before.close();
    const after = await openStore<Tables & { mikro_orm_migrations: { id: number; name: string } }>({
      name: "kept",
      database: { file: join(folder, "kept.sqlite") },
      entities,
      migrations: [...migrations, { name: "0002_second", class: Second }],
    });
    expect(await after.db.selectFrom("house").selectAll().execute()).toEqual([{ id: "h" }]);
    expect(
      await after.db.selectFrom("mikro_orm_migrations").select("name").orderBy("id").execute(),
    ).toEqual([{ name: "0001_first" }, { name: "0002_second" }]);
    await after.close();
  });

  test("tells a listener every statement the driver runs", async () => {
    const heard: string[] = [];
    const onStatement = (sql: string) => heard.push(sql);
    const store = await openStore<Tables>({
      name: "x",
      database: { file: ":memory:" },
      entities,
      migrations,
      onStatement,
    });
    heard.length = 0;
    await store.fork().findAll(House);
    await houses(store.db);
    expect(heard).toHaveLength(2);
    await store.close();
  });
});

test("a transaction that reads before it writes cannot lose its turn to another process on the same file", async () => {
  const [ours, theirs] = [await openFile("two-processes"), await openFile("two-processes")];
  const impatient = theirs.orm.em.getConnection("write");
  await impatient.execute("pragma busy_timeout = 0");
  await ours.transaction(async ({ db }) => {
    await houses(db);
    await expect(addHouse(theirs, "theirs")).rejects.toThrow("locked");
    await insertRows(db, "house", [{ id: "ours" }]);
  });
  await addHouse(theirs, "theirs");
  expect(await houses(ours.db)).toEqual(["ours", "theirs"]);
  await ours.close();
  await theirs.close();
});

describe("a reader of a file", () => {
  test("is answered while a transaction is open, from before it, and sees it once committed", async () => {
    const store = await openFile("read");
    const { promise: asked, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
    const writing = store.transaction(async ({ em, db }) => {
      await insertRows(db, "house", [{ id: "h" }]);
      expect(await em.find(House, {})).toHaveLength(1);
      isWritten();
      await asked;
    });
    await written;
    expect(await houses(store.db)).toEqual([]);
    expect(await store.fork().find(House, {})).toEqual([]);
    goOn();
    await writing;
    expect(await houses(store.db)).toEqual(["h"]);
    expect(await store.fork().find(House, {})).toHaveLength(1);
    await store.close();
  });

  test("cannot write; what is flushed outside a transaction goes over the writer", async () => {
    const store = await openFile("write");
    await expect(insertRows(store.db, "house", [{ id: "no" }])).rejects.toThrow(/readonly/);
    const em = store.fork();
    em.create(House, { id: "flushed" });
    await em.flush();
    expect(await houses(store.db)).toEqual(["flushed"]);
    await store.close();
  });

  test("is told that something was committed, by whomever, and nothing else", async () => {
    const [store, other] = [await openFile("version"), await openFile("version")];
    const before = await store.dataVersion();
    await houses(store.db);
    expect(await store.dataVersion()).toBe(before);
    await addHouse(store, "ours");
    const between = await store.dataVersion();
    await addHouse(other, "theirs");
    expect(new Set([before, between, await store.dataVersion()]).size).toBe(3);
    await store.close();
    await other.close();
  });

  test("is heard during a long transaction, because it lets the event loop go between statements", async () => {
    const store = await openFile("loop");
    const heard: true[] = [];
    await store.transaction(async ({ db }) => {
      setImmediate(() => heard.push(true));
      for (let n = 0; n < 100_000 && heard.length === 0; n += 1) {
        await db.selectFrom("house").select("id").where("id", "=", String(n)).execute();
      }
    });
    expect(heard).toHaveLength(1);
    await store.close();
  });
});

test("a transaction's queries are refused once it has ended", async () => {
  const store = await openMemory("one");
  const ended = await store.transaction(({ db }) => Promise.resolve({ db }));
  await expect(houses(ended.db)).rejects.toThrow(/committed/);
  await store.close();
});

describe("statements kept as compiled", () => {
  test("answer rightly whatever number of different ones came between", async () => {
    const store = await openMemory("one");
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 300; n += 1) {
        const query = sql<{ sum: number }>`select ${round} + ${sql.lit(n)} as sum`;
        expect((await query.execute(store.db)).rows).toEqual([{ sum: round + n }]);
      }
    }
    await store.close();
  });

  test("see a table as it is after it was changed", async () => {
    const store = await openMemory("one");
    const question = store.db.selectFrom("house").selectAll().where("id", "=", "h");
    await addHouse(store, "h");
    expect(await question.execute()).toEqual([{ id: "h" }]);
    await store.transaction(({ db }) =>
      db.schema.alterTable("house").addColumn("floors", "integer").execute(),
    );
    expect(await question.execute()).toEqual([{ id: "h", floors: null }]);
    await store.close();
  });
});
