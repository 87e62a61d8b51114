import { afterEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import {
  createDeclared,
  describeSchema,
  openStore,
  schemaDifference,
  StoreMigration,
  type NamedMigration,
  type Store,
  type TablesOf,
} from "../index.ts";
import { CreateLibrary, LIBRARY, LIBRARY_DECLARED } from "../kit/library.ts";
import { freshDatabase, testDatabases } from "../testing.ts";

interface Tables extends TablesOf<typeof LIBRARY> {}

describe.each(testDatabases())("a schema on %s", (dialect) => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  const open = async (...classes: NamedMigration["class"][]): Promise<Store<Tables>> => {
    const fresh = await freshDatabase(dialect);
    const store = await openStore<Tables>({
      name: "library",
      database: fresh.database,
      entities: LIBRARY,
      migrations: classes.map((one, place) => ({ name: String(place), class: one })),
      migrate: true,
    });
    opened.push({
      close: async () => {
        await store.close();
        await fresh.drop();
      },
    });
    return store;
  };
  const declared = async () => {
    const store = await open();
    return await store.transaction(async ({ db }) => {
      await createDeclared(db, { ...LIBRARY_DECLARED, entities: store.orm.getMetadata() });
      return await describeSchema(db);
    });
  };
  const migrated = async (...classes: NamedMigration["class"][]) =>
    await describeSchema((await open(...classes)).db);

  test("reads the same from what is declared as from migrations that make it, however they name and quote", async () => {
    expect(schemaDifference(await declared(), await migrated(CreateLibrary))).toEqual([]);
  });

  test("tells a line of everything that is declared", async () => {
    const lines = await declared();
    const starts = lines.map((line) => line.replace(/^((unique )?\w+) .*$/s, "$1"));
    expect([...new Set(starts)]).toEqual([
      "check",
      "column",
      "foreign",
      "index",
      "table",
      "trigger",
      "unique book",
      "unique index",
      "unique shelf",
    ]);
    expect(lines).toHaveLength(30);
  });

  test("differs where a column, an index or a trigger was changed, dropped or added", async () => {
    class Alter extends StoreMigration {
      override async up(): Promise<void> {
        const { schema } = this.db;
        await schema.dropIndex("book_lent").execute();
        await schema.createIndex("book_worth").on("book").column("worth").execute();
        await schema.alterTable("loan").addColumn("note", "text").execute();
        await schema.alterTable("loan").renameColumn("reader", "borrower").execute();
        await this.permit("book_id_kept");
        await this.permit("loan_kept");
        await this.refuse([{ name: "loan_kept", table: "loan", on: "delete", says: "no" }]);
      }
    }
    const difference = schemaDifference(await declared(), await migrated(CreateLibrary, Alter));
    expect(difference.map((line) => line.replace(/^(. \w+ [\w.]+).*$/s, "$1"))).toEqual([
      "- column loan.reader",
      "- index book_lent",
      "- trigger book_id_kept",
      "- trigger loan_kept",
      "+ column loan.borrower",
      "+ column loan.note",
      "+ index book_worth",
      "+ trigger loan_kept",
    ]);
  });

  test("refuses what is declared to be refused, and does what is to follow", async () => {
    const store = await open(CreateLibrary);
    const add = (id: string, place: number) =>
      store.transaction(({ db }) =>
        db.insertInto("shelf").values({ id, place, parent_id: null }).execute(),
      );
    await add("s", 1);
    await expect(add("t", 10)).rejects.toThrow("no room");
    await store.transaction(async ({ db }) => {
      await db.insertInto("book").values({ id: "b", shelf_id: "s", lent: 0 }).execute();
      await db.updateTable("book").set({ id: "b" }).execute();
      await db.insertInto("loan").values({ book_id: "b", shelf_id: "s", reader: "r" }).execute();
    });
    const books = store.db.selectFrom("book").select(["seq", "title", "worth", "lent"]);
    expect(await books.execute()).toEqual([{ seq: 1, title: "it's untitled", worth: 0, lent: 1 }]);
    const rename = store.transaction(({ db }) => db.updateTable("book").set({ id: "c" }).execute());
    await expect(rename).rejects.toThrow("a book's id is never changed");
    const remove = store.transaction(({ db }) => db.deleteFrom("loan").execute());
    await expect(remove).rejects.toThrow("it's still lent");
  });

  test("looks at a deferred key when the transaction ends", async () => {
    const store = await open(CreateLibrary);
    const tree = (last: string) =>
      store.transaction(async ({ db }) => {
        await db.insertInto("shelf").values({ id: "child", place: 1, parent_id: "root" }).execute();
        await db.insertInto("shelf").values({ id: last, place: 2, parent_id: null }).execute();
      });
    await expect(tree("stump")).rejects.toThrow(/foreign key/i);
    await tree("root");
    const { n } = await store.db
      .selectFrom("shelf")
      .select(sql<number>`count(*)`.as("n"))
      .executeTakeFirstOrThrow();
    expect(n).toBe(2);
  });
});
