import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { Collection, type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, OneToMany, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Migration } from "@mikro-orm/migrations";
import { escapeLike, insertRows, openStore } from "./index.ts";

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
const openMemory = (name: string) => openStore({ name, file: ":memory:", entities, migrations });

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
    await one.transaction(({ sql }) =>
      insertRows(sql, { table: "house", columns: ["id"] }, [{ id: "of one" }]),
    );
    await two.transaction(({ sql }) =>
      insertRows(sql, { table: "house", columns: ["id"] }, [{ id: "of two" }]),
    );
    expect((await one.fork().findAll(House)).map((house) => house.id)).toEqual(["of one"]);
    expect((await two.fork().findAll(House)).map((house) => house.id)).toEqual(["of two"]);
    await Promise.all([one.close(), two.close()]);
  });

  test("undoes a whole unit of work when any part of it fails", async () => {
    const store = await openMemory("one");
    const failing = store.transaction(async ({ sql }) => {
      await sql.run("insert into house (id) values (?)", ["h"]);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await store.sql.all("select * from house")).toEqual([]);
    await store.close();
  });

  test("refuses a row whose parent is missing", async () => {
    const store = await openMemory("one");
    const orphan = store.sql.run("insert into room (id, house_id) values ('r', 'nowhere')");
    await expect(orphan).rejects.toThrow(/FOREIGN KEY/);
    await store.close();
  });

  test("outlives a restart, and runs only the migrations it has not seen", async () => {
    const file = join(folder, "kept.sqlite");
    const before = await openStore({ name: "kept", file, entities, migrations });
    await before.sql.run("insert into house (id) values ('h')");
    await before.close();
    const both = [...migrations, { name: "0002_second", class: Second }];
    const after = await openStore({ name: "kept", file, entities, migrations: both });
    expect(await after.sql.all("select id from house")).toEqual([{ id: "h" }]);
    expect(await after.sql.all("select name from mikro_orm_migrations order by id")).toEqual([
      { name: "0001_first" },
      { name: "0002_second" },
    ]);
    await after.close();
  });

  test("tells a listener every statement the driver runs", async () => {
    const heard: string[] = [];
    const onStatement = (sql: string) => heard.push(sql);
    const store = await openStore({
      name: "x",
      file: ":memory:",
      entities,
      migrations,
      onStatement,
    });
    heard.length = 0;
    await store.fork().findAll(House);
    await store.sql.all("select ? as x", [1]);
    expect(heard).toHaveLength(2);
    await store.close();
  });
});

test("a transaction that reads before it writes cannot lose its turn to another process on the same file", async () => {
  const file = join(folder, "two-processes.sqlite");
  const open = (name: string) => openStore({ name, file, entities, migrations });
  const [ours, theirs] = [await open("ours"), await open("theirs")];
  await theirs.sql.run("pragma busy_timeout = 0");
  const write = "insert into house (id) values (?)";
  await ours.transaction(async ({ sql }) => {
    await sql.all("select id from house");
    await expect(theirs.sql.run(write, ["theirs"])).rejects.toThrow("locked");
    await sql.run(write, ["ours"]);
  });
  await theirs.sql.run(write, ["theirs"]);
  expect(await ours.sql.all("select id from house order by id")).toEqual([
    { id: "ours" },
    { id: "theirs" },
  ]);
  await ours.close();
  await theirs.close();
});

describe("a reader of a file", () => {
  const openFile = (name: string) =>
    openStore({ name, file: join(folder, `${name}.sqlite`), entities, migrations });

  test("is answered while a transaction is open, from before it, and sees it once committed", async () => {
    const store = await openFile("read");
    const { promise: asked, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
    const writing = store.transaction(async ({ em, sql }) => {
      await sql.run("insert into house (id) values ('h')");
      expect(await em.find(House, {})).toHaveLength(1);
      isWritten();
      await asked;
    });
    await written;
    expect(await store.sql.all("select id from house")).toEqual([]);
    expect(await store.fork().find(House, {})).toEqual([]);
    goOn();
    await writing;
    expect(await store.sql.all("select id from house")).toEqual([{ id: "h" }]);
    expect(await store.fork().find(House, {})).toHaveLength(1);
    await store.close();
  });

  test("cannot write; what is run or flushed outside a transaction goes over the writer", async () => {
    const store = await openFile("write");
    await expect(
      store.sql.all("insert into house (id) values ('no') returning id"),
    ).rejects.toThrow(/readonly/);
    await store.sql.run("insert into house (id) values ('run')");
    const em = store.fork();
    em.create(House, { id: "flushed" });
    await em.flush();
    expect(await store.sql.all("select id from house order by id")).toEqual([
      { id: "flushed" },
      { id: "run" },
    ]);
    await store.close();
  });

  test("is heard during a long transaction, because it lets the event loop go between statements", async () => {
    const store = await openFile("loop");
    const heard: true[] = [];
    await store.transaction(async ({ sql }) => {
      setImmediate(() => heard.push(true));
      for (let n = 0; n < 100_000 && heard.length === 0; n += 1) {
        await sql.first("select ? as n", [n]);
      }
    });
    expect(heard).toHaveLength(1);
    await store.close();
  });
});

describe("plain SQL", () => {
  test("inserts more rows than one statement has parameters for, and replaces by key", async () => {
    const store = await openMemory("one");
    await store.sql.run("insert into house (id) values ('h')");
    const rows = Array.from({ length: 15_000 }, (_, n) => ({
      id: `r${n}`,
      name: "old",
      house_id: "h",
    }));
    const into = {
      table: "room",
      columns: ["id", "name", "house_id"] as const,
      replaceOn: ["id"] as const,
    };
    await store.transaction(({ sql }) => insertRows(sql, into, rows));
    await store.transaction(({ sql }) =>
      insertRows(sql, into, [{ id: "r1", name: "new", house_id: "h" }]),
    );
    expect(
      await store.sql.first("select count(*) as n, sum(name = 'new') as changed from room"),
    ).toEqual({ n: 15_000, changed: 1 });
    await store.close();
  });

  test("binds hostile text as a value and escapes it in a pattern", async () => {
    const store = await openMemory("one");
    const hostile = `100%_\\'"; drop table house; --`;
    await store.sql.run("insert into house (id) values (?), ('100xyz')", [hostile]);
    expect(
      await store.sql.all(`select id from house where id like ? escape '\\'`, [
        `${escapeLike("100%_\\")}%`,
      ]),
    ).toEqual([{ id: hostile }]);
    await store.close();
  });

  test("answers rightly whatever number of different statements came between", async () => {
    const store = await openMemory("one");
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 300; n += 1) {
        expect(await store.sql.first(`select ? + ${n} as sum`, [round])).toEqual({
          sum: round + n,
        });
      }
    }
    await store.close();
  });

  test("sees a table as it is after it was changed", async () => {
    const store = await openMemory("one");
    const question = "select * from house where id = ?";
    await store.sql.run("insert into house (id) values ('h')");
    expect(await store.sql.first(question, ["h"])).toEqual({ id: "h" });
    await store.sql.run("alter table house add column floors integer");
    expect(await store.sql.first(question, ["h"])).toEqual({ id: "h", floors: null });
    await store.close();
  });
});
