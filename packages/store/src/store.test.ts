import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import {
  addHouse,
  freshHouses,
  House,
  Room,
  housesAt,
  housesOf,
  type Houses,
} from "./kit/houses.ts";
import { insertRows, openStore, takenBack, type Store } from "./index.ts";
import { testDatabases, type TestDatabase } from "./testing.ts";

describe.each(testDatabases())("a tenant's database on %s", (dialect) => {
  let fresh: TestDatabase;
  const opened: Store<Houses>[] = [];
  const open = async (config = housesAt(fresh)) => {
    const store = await openStore<Houses>(config);
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    fresh = await freshHouses(dialect);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await fresh.drop();
  });

  test("keeps what was written, with its relations", async () => {
    const store = await open();
    await store.transaction(async ({ em }) => {
      em.create(House, { id: "h" });
      await em.flush();
      em.create(Room, { id: "r", name: "Kitchen", house: "h" });
    });
    const room = await store.fork().findOneOrFail(Room, "r", { populate: ["house"] });
    expect(room.name).toBe("Kitchen");
    expect(room.house.$.id).toBe("h");
  });

  test("stays apart from another tenant's, also in the midst of its transaction", async () => {
    const other = await freshHouses(dialect);
    const [one, two] = [await open(), await open(housesAt(other))];
    await one.transaction(async () => {
      await addHouse(two, "of two");
      expect(await two.fork().findAll(House)).toHaveLength(1);
    });
    await addHouse(one, "of one");
    expect(await housesOf(one.db)).toEqual(["of one"]);
    expect(await housesOf(two.db)).toEqual(["of two"]);
    await two.close();
    await other.drop();
  });

  test("undoes a whole unit of work when any part of it fails", async () => {
    const store = await open();
    const failing = store.transaction(async ({ em, db }) => {
      await db.insertInto("house").values({ id: "h" }).execute();
      em.create(House, { id: "i" });
      await em.flush();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await housesOf(store.db)).toEqual([]);
  });

  test("takes back what was only tried, and nothing before or after", async () => {
    const store = await open();
    await store.transaction(async ({ db }) => {
      await insertRows(db, "house", [{ id: "before" }]);
      const seen = await takenBack(db, async () => {
        await insertRows(db, "house", [{ id: "tried" }]);
        return housesOf(db);
      });
      expect(seen).toEqual(["before", "tried"]);
      await insertRows(db, "house", [{ id: "later" }]);
    });
    expect(await housesOf(store.db)).toEqual(["before", "later"]);
  });

  test("refuses a row whose parent is missing", async () => {
    const store = await open();
    const orphan = store.transaction(({ db }) =>
      insertRows(db, "room", [{ id: "r", house_id: "nowhere" }]),
    );
    await expect(orphan).rejects.toThrow(/foreign key/i);
  });

  test("is read while a transaction is open, from before it, and afterwards with it", async () => {
    const store = await open();
    const { promise: asked, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: written, resolve: isWritten } = Promise.withResolvers<void>();
    const writing = store.transaction(async ({ em, db }) => {
      await insertRows(db, "house", [{ id: "h" }]);
      expect(await em.find(House, {})).toHaveLength(1);
      isWritten();
      await asked;
    });
    await written;
    expect(await housesOf(store.db)).toEqual([]);
    expect(await store.fork().find(House, {})).toEqual([]);
    goOn();
    await writing;
    expect(await housesOf(store.db)).toEqual(["h"]);
    expect(await store.fork().find(House, {})).toHaveLength(1);
  });

  test("is not written to outside a transaction, but by a flush, which is one", async () => {
    const store = await open();
    await expect(insertRows(store.db, "house", [{ id: "no" }])).rejects.toThrow(/read-?only/);
    const em = store.fork();
    em.create(House, { id: "flushed" });
    await em.flush();
    expect(await housesOf(store.db)).toEqual(["flushed"]);
  });

  test("tells that something was committed, by whomever, and nothing else", async () => {
    const [store, other] = [await open(), await open()];
    const before = await store.dataVersion();
    await housesOf(store.db);
    await expect(other.transaction(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await store.dataVersion()).toBe(before);
    await addHouse(store, "ours");
    const between = await store.dataVersion();
    await addHouse(other, "theirs");
    expect(new Set([before, between, await store.dataVersion()]).size).toBe(3);
  });

  test("loses nothing when four writers read and then write, fifty times each", async () => {
    // Processes on PostgreSQL; a file's writers wait their turn within one.
    const first = await open();
    const another = () => (dialect === "sqlite" ? Promise.resolve(first) : open());
    const stores = [first, await another(), await another(), await another()];
    await addHouse(first, "0");
    const count = async (store: Store<Houses>) => {
      for (let time = 0; time < 50; time += 1) {
        await store.transaction(async ({ db }) => {
          const [last] = await housesOf(db);
          await db
            .updateTable("house")
            .set({ id: String(Number(last) + 1) })
            .execute();
        });
      }
    };
    await Promise.all(stores.map(count));
    expect(await housesOf(first.db)).toEqual(["200"]);
  });

  test("lets one of those be alone who ask under the same name", async () => {
    const [store, other] = [await open(), await open()];
    const ran: string[] = [];
    const first = await store.alone("refresh", async () => {
      ran.push("first");
      expect(await other.alone("refresh", () => Promise.reject(new Error("both")))).toBe(false);
      expect(await other.alone("releases", () => Promise.resolve(void ran.push("other")))).toBe(
        true,
      );
    });
    expect(first).toBe(true);
    await expect(other.alone("refresh", () => Promise.reject(new Error("failed")))).rejects.toThrow(
      "failed",
    );
    expect(await other.alone("refresh", () => Promise.resolve(void ran.push("last")))).toBe(true);
    expect(ran).toEqual(["first", "other", "last"]);
  });

  test("runs in turn what two want to do, each when the other is done", async () => {
    const [store, other] = [await open(), await open()];
    const order: string[] = [];
    let second: Promise<void> | undefined;
    await store.inTurn("refresh", async () => {
      second = other.inTurn("refresh", () => Promise.resolve(void order.push("second")));
      await addHouse(store, "first");
      expect(await other.alone("refresh", () => Promise.reject(new Error("both")))).toBe(false);
      order.push("first");
    });
    await second;
    expect(order).toEqual(["first", "second"]);
  });

  test("refuses a transaction's queries once it has ended", async () => {
    const store = await open();
    const ended = await store.transaction(({ db }) => Promise.resolve({ db }));
    await expect(housesOf(ended.db)).rejects.toThrow(/committed/);
  });

  test("tells a listener every statement the driver runs", async () => {
    const heard: string[] = [];
    const store = await open(housesAt(fresh, { onStatement: (text) => heard.push(text) }));
    heard.length = 0;
    await store.fork().findAll(House);
    await housesOf(store.db);
    await addHouse(store, "h");
    expect(heard).toHaveLength(5);
    expect(heard[2]).toMatch(/^begin/);
  });

  test("answers rightly whatever number of different statements came between", async () => {
    const store = await open();
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 300; n += 1) {
        const query = sql<{ sum: number }>`select cast(${round} as integer) + ${sql.lit(n)} as sum`;
        expect((await query.execute(store.db)).rows).toEqual([{ sum: round + n }]);
      }
    }
  });

  test("sees a table as it is after it was changed", async () => {
    const store = await open();
    const question = store.db.selectFrom("house").selectAll().where("id", "=", "h");
    await addHouse(store, "h");
    expect(await question.execute()).toEqual([{ id: "h" }]);
    await store.transaction(({ db }) =>
      db.schema.alterTable("house").addColumn("floors", "integer").execute(),
    );
    expect(await question.execute()).toEqual([{ id: "h", floors: null }]);
  });
});
