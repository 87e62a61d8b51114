import { expect, test } from "@jest/globals";
import { insertRows, openStore, type Store } from "../index.ts";
import { addHouse, freshHouses, housesAt, housesOf, type Houses } from "../kit/houses.ts";

const inMemory = () => openStore<Houses>(housesAt({ database: { file: ":memory:" } }));

async function onFile(
  work: (store: Store<Houses>, other: Store<Houses>) => Promise<void>,
): Promise<void> {
  const fresh = await freshHouses("sqlite");
  const store = await openStore<Houses>(housesAt(fresh));
  const other = await openStore<Houses>(housesAt(fresh));
  await work(store, other);
  await store.close();
  await other.close();
  await fresh.drop();
}

test("a transaction that reads before it writes cannot lose its turn to another process on the same file", () =>
  onFile(async (ours, theirs) => {
    await theirs.orm.em.getConnection("write").execute("pragma busy_timeout = 0");
    await ours.transaction(async ({ db }) => {
      await housesOf(db);
      await expect(addHouse(theirs, "theirs")).rejects.toThrow("locked");
      await insertRows(db, "house", [{ id: "ours" }]);
    });
    await addHouse(theirs, "theirs");
    expect(await housesOf(ours.db)).toEqual(["ours", "theirs"]);
  }));

test("others are heard during a long transaction, because it lets the event loop go between statements", () =>
  onFile(async (store) => {
    const heard: true[] = [];
    await store.transaction(async ({ db }) => {
      setImmediate(() => heard.push(true));
      for (let n = 0; n < 100_000 && heard.length === 0; n += 1) {
        await db.selectFrom("house").select("id").where("id", "=", String(n)).execute();
      }
    });
    expect(heard).toHaveLength(1);
  }));

test("a database in memory is another one each time, with one connection for everything", async () => {
  const [one, two] = [await inMemory(), await inMemory()];
  await addHouse(one, "h");
  expect(await housesOf(one.db)).toEqual(["h"]);
  expect(await housesOf(two.db)).toEqual([]);
  expect(
    await one.alone("x", async () => expect(await two.alone("x", async () => {})).toBe(true)),
  ).toBe(true);
  await one.close();
  await two.close();
});
