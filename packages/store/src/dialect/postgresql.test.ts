import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { openStore, type PostgresDatabase, type Store } from "../index.ts";
import { addHouse, freshHouses, housesAt, housesOf, type Houses } from "../kit/houses.ts";
import { testDatabases, type TestDatabase } from "../testing.ts";
import { addressAs, administer } from "./administer.ts";

// Where the package of the server cannot run, the run says so once, and .ci/run fails.
const onServer = testDatabases().includes("postgresql") ? describe : describe.skip;

onServer("a database on a server", () => {
  let fresh: TestDatabase;
  let store: Store<Houses>;
  const opened: Store<Houses>[] = [];
  const open = async (settings: Partial<PostgresDatabase> = {}) => {
    const database = { ...(fresh.database as PostgresDatabase), ...settings };
    const one = await openStore<Houses>(housesAt({ database }));
    opened.push(one);
    return one;
  };
  beforeEach(async () => {
    fresh = await freshHouses("postgresql");
    store = await open();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await fresh.drop();
  });

  const asked = async <T>(db: Kysely<Houses>, question: string) =>
    (await sql.raw<T>(question).execute(db)).rows[0];
  const processOf = (db: Kysely<Houses>) =>
    asked<{ pid: number }>(db, "select pg_backend_pid() as pid");

  test("answers numbers as numbers, whole ones exactly to 2^53", async () => {
    await addHouse(store, "h");
    const { n } = await store.db
      .selectFrom("house")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
    expect(
      await asked(
        store.db,
        "select 9007199254740991::bigint as exact, 1.5::numeric as half, true as yes",
      ),
    ).toEqual({ exact: 9_007_199_254_740_991, half: 1.5, yes: true });
  });

  test("loses one transaction with its connection, and nothing else", async () => {
    const lost = store.transaction(async ({ db }) => {
      await db.insertInto("house").values({ id: "lost" }).execute();
      const own = await processOf(db);
      await asked(store.db, `select pg_terminate_backend(${own?.pid})`);
      await housesOf(db);
    });
    await expect(lost).rejects.toThrow(/terminat|not queryable/);
    for (let time = 0; time < 6; time += 1) await addHouse(store, `kept ${time}`);
    expect(await housesOf(store.db)).toHaveLength(6);
  });

  test("is asked over a new connection where one that was idle is gone", async () => {
    const other = await open();
    const own = await processOf(store.db);
    await asked(other.db, `select pg_terminate_backend(${own?.pid}, 5000)`);
    await addHouse(store, "h");
    expect(await housesOf(store.db)).toEqual(["h"]);
  });

  test("gives up waiting for another process's transaction, and can begin the next", async () => {
    const hasty = await open({ lockTimeout: 100, connections: 1 });
    await store.transaction(async () => {
      await expect(addHouse(hasty, "hasty")).rejects.toThrow(/lock timeout/);
      expect(await housesOf(hasty.db)).toEqual([]);
    });
    await addHouse(hasty, "patient");
    expect(await housesOf(hasty.db)).toEqual(["patient"]);
  });

  test("keeps no reader waiting for a connection, however many writers wait for their turn", async () => {
    const small = await open({ connections: 2 });
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    const first = small.transaction(() => promise);
    const others = Array.from({ length: 5 }, (_, n) => addHouse(small, `h${n}`));
    expect(await housesOf(small.db)).toEqual([]);
    goOn();
    await Promise.all([first, ...others]);
    expect(await housesOf(small.db)).toHaveLength(5);
  });

  test("ends a statement that takes too long", async () => {
    const hasty = await open({ statementTimeout: 500 });
    await expect(asked(hasty.db, "select pg_sleep(60)")).rejects.toThrow(/statement timeout/);
    expect(await hasty.ready()).toBe(true);
  });

  test("ends a transaction in which nothing is asked for too long, and gives the lock back", async () => {
    const idle = await open({ idleInTransactionTimeout: 100 });
    const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
    const { promise, resolve: goOn } = Promise.withResolvers<void>();
    const forgotten = idle.transaction(async ({ db }) => {
      hasBegun();
      await promise;
      await housesOf(db);
    });
    await begun;
    await addHouse(store, "h");
    goOn();
    await expect(forgotten).rejects.toThrow(/idle-in-transaction timeout|not queryable|terminated/);
    expect(await housesOf(idle.db)).toEqual(["h"]);
  });

  test("stops working on what nobody waits for any longer", async () => {
    const gone = new AbortController();
    const running = sql
      .raw("select pg_sleep(60)")
      .execute(store.db, { signal: gone.signal, inflightQueryAbortStrategy: "cancel query" });
    const busy = () =>
      asked<{ n: number }>(
        store.db,
        `select count(*) as n from pg_stat_activity
         where datname = current_database() and state = 'active' and query like '%pg_sleep%'
           and pid <> pg_backend_pid()`,
      );
    while ((await busy())?.n !== 1);
    gone.abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
    while ((await busy())?.n !== 0);
  });

  test("remembers the statements of a connection, and not more than two hundred", async () => {
    const single = await open({ connections: 1 });
    const kept = async () =>
      (await asked<{ n: number }>(single.db, "select count(*) as n from pg_prepared_statements"))
        ?.n;
    const before = Number(await kept());
    const house = single.db.selectFrom("house").select("id").where("id", "=", "h");
    await house.execute();
    await house.execute();
    expect(await kept()).toBe(before + 1);
    for (let n = 0; n < 300; n += 1) await house.where(sql.lit(n), "=", n).execute();
    expect(await kept()).toBe(200);
  });

  test("is refused, with the way to make it rightly, where its text is ordered otherwise", async () => {
    const { url } = fresh.database as PostgresDatabase;
    const name = `unicode_${randomBytes(4).toString("hex")}`;
    const locale = "locale_provider builtin builtin_locale 'C.UTF-8'";
    await administer(url, (client) =>
      client.query(`create database ${name} template template0 encoding 'UTF8' ${locale}`),
    );
    const database = { url: addressAs(url, name) };
    await expect(openStore(housesAt({ database }))).rejects.toThrow(
      `create database "${name}" template template0 encoding 'UTF8' locale 'C'`,
    );
    await administer(url, (client) => client.query(`drop database ${name}`));
  });
});
