import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Generated } from "kysely";
import {
  escapeLike,
  hint,
  insertRows,
  jsonEach,
  jsonLength,
  jsonObject,
  jsonText,
  like,
  oneOf,
  openStore,
  read,
  rowsOf,
  StoreMigration,
  write,
  type Json,
  type Store,
} from "../index.ts";
import { freshDatabase, testDatabases, type TestDatabase } from "../testing.ts";

interface Facts {
  grade: string;
  score: { sum: number };
}

interface Tables {
  person: {
    id: string;
    name: string;
    unit_id: string | null;
    points: number | null;
    facts: Json<Facts> | null;
    files: Json<string[]> | null;
  };
  note: { seq: Generated<number>; text: string };
}

class Create extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("person")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("unit_id", "text")
      .addColumn("points", this.bigint)
      .addColumn("facts", "text")
      .addColumn("files", "text")
      .execute();
    await this.db.schema.createIndex("person_unit").on("person").column("unit_id").execute();
    await this.table("note")
      .$call(this.rowNumber("seq"))
      .addColumn("text", "text", (column) => column.notNull())
      .execute();
  }
}

const some = (id: string, rest: Partial<Tables["person"]> = {}): Tables["person"] => ({
  id,
  name: id,
  unit_id: null,
  points: null,
  facts: null,
  files: null,
  ...rest,
});
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();

describe.each(testDatabases())("on %s", (dialect) => {
  let fresh: TestDatabase;
  let store: Store<Tables>;
  const put = (...people: Tables["person"][]) =>
    store.transaction(({ db }) => insertRows(db, "person", people, { replaceOn: ["id"] }));

  beforeAll(async () => {
    fresh = await freshDatabase(dialect);
    store = await openStore<Tables>({
      name: "words",
      database: fresh.database,
      entities: [],
      migrations: [{ name: "create", class: Create }],
      migrate: true,
    });
  });
  afterAll(async () => {
    await store.close();
    await fresh.drop();
  });
  beforeEach(() => store.transaction(({ db }) => db.deleteFrom("person").execute()));

  describe("one of many", () => {
    test("is asked of a column by its name, of text and of numbers, and of none", async () => {
      await put(some("a", { points: 3_000_000_000 }), some("b", { unit_id: "u" }), some("c"));
      const people = store.db.selectFrom("person as p").select("p.id");
      expect(ids(await people.where(oneOf("p.id", ["a", "c", "x"])).execute())).toEqual(["a", "c"]);
      expect(ids(await people.where(oneOf("points", [3_000_000_000])).execute())).toEqual(["a"]);
      expect(await people.where(oneOf("points", [] as number[])).execute()).toEqual([]);
      const either = people.where((eb) =>
        eb.or([oneOf(eb.ref("p.id"), ["a"]), oneOf(eb.ref("p.unit_id"), ["u"])]),
      );
      expect(ids(await either.execute())).toEqual(["a", "b"]);
      const others = people.where((eb) => eb.not(oneOf(eb.ref("p.id"), [])));
      expect(await others.execute()).toHaveLength(3);
    });

    test("does not compile for a column that is not there or of another type", () => {
      const people = store.db.selectFrom("person as p").select("p.id");
      // @ts-expect-error -- misspelt
      expect(people.where(oneOf("p.idd", ["a"])).compile().sql).toMatch("idd");
      // @ts-expect-error -- text, not a number
      expect(people.where(oneOf("p.id", [1])).compile().sql).toMatch("id");
      // @ts-expect-error -- text, not a number
      expect(people.where((eb) => oneOf(eb.ref("p.id"), [1])).compile().sql).toMatch("id");
    });

    test("takes more values than a statement has parameters for", async () => {
      await put(some("a"));
      const many = Array.from({ length: 100_000 }, (_, n) => `x${n}`);
      const found = store.db
        .selectFrom("person")
        .select("id")
        .where(oneOf("id", [...many, "a"]));
      expect(await found.execute()).toEqual([{ id: "a" }]);
    });
  });

  describe("rows as a table", () => {
    const rows = [
      { id: "b", n: 9_007_199_254_740_991, text: 'it\'s \\ "so"' },
      { id: "a", n: null, text: null },
    ];

    test("keep their order, their types and what is null", async () => {
      const table = rowsOf(rows, { id: "text", n: "integer", text: "text" });
      const found = await store.db.selectFrom(table.as("d")).selectAll().orderBy("d.ord").execute();
      expect(found).toEqual(rows.map((row, ord) => ({ ...row, ord })));
      const none = rowsOf(rows.slice(2), { id: "text" });
      expect(await store.db.selectFrom(none.as("d")).select("d.id").execute()).toEqual([]);
    });

    test("are joined, and others are updated from them", async () => {
      await put(some("a"), some("b"), some("c"));
      const given = rowsOf(rows, { id: "text", n: "integer" }).as("d");
      const joined = store.db.selectFrom("person as p").innerJoin(given, "d.id", "p.id");
      expect(ids(await joined.select("p.id").execute())).toEqual(["a", "b"]);
      await store.transaction(({ db }) =>
        db
          .updateTable("person")
          .from(given)
          .set((eb) => ({ points: eb.ref("d.n") }))
          .whereRef("person.id", "=", "d.id")
          .execute(),
      );
      const points = store.db.selectFrom("person").select(["id", "points"]).orderBy("id");
      expect(await points.execute()).toEqual([
        { id: "a", points: null },
        { id: "b", points: 9_007_199_254_740_991 },
        { id: "c", points: null },
      ]);
    });
  });

  describe("JSON held as text", () => {
    const facts = { grade: "III/a", score: { sum: 7 } };

    test("is written, read, and asked for a key, or for one further down", async () => {
      await put(some("a", { facts: write(facts) }), some("b"));
      const people = store.db.selectFrom("person").orderBy("id");
      const found = await people
        .select((eb) => [
          "facts",
          jsonText(eb.ref("facts"), "grade").as("grade"),
          jsonText(eb.ref("facts"), "score", "sum").as("sum"),
          jsonText(eb.ref("facts"), "none").as("none"),
        ])
        .execute();
      expect(found.map((row) => ({ ...row, facts: read(row.facts) }))).toEqual([
        { facts, grade: "III/a", sum: "7", none: null },
        { facts: null, grade: null, sum: null, none: null },
      ]);
      const graded = people
        .select("id")
        .where((eb) => jsonText(eb.ref("facts"), "grade"), "=", "III/a");
      expect(await graded.execute()).toEqual([{ id: "a" }]);
    });

    test("is made of columns", async () => {
      await put(some("a", { name: 'it\'s "A"', points: 7 }));
      const { made } = await store.db
        .selectFrom("person")
        .select((eb) => {
          const [name, unit, points] = [eb.ref("name"), eb.ref("unit_id"), eb.ref("points")];
          return jsonObject({ name, unit, points }).as("made");
        })
        .executeTakeFirstOrThrow();
      const was: { name: string; unit: string | null; points: number | null } = read(made);
      expect(was).toEqual({ name: 'it\'s "A"', unit: null, points: 7 });
    });

    test("is counted and taken apart, where it is a list", async () => {
      await put(
        some("a", { files: write(["x", 'y "z"']) }),
        some("b", { files: write([]) }),
        some("c"),
      );
      const lengths = store.db.selectFrom("person").orderBy("id");
      expect(
        await lengths.select((eb) => ["id", jsonLength(eb.ref("files")).as("n")]).execute(),
      ).toEqual([
        { id: "a", n: 2 },
        { id: "b", n: 0 },
        { id: "c", n: null },
      ]);
      const files = store.db
        .selectFrom("person as p")
        .innerJoin(
          (eb) => jsonEach(eb.ref("p.files")).as("f"),
          (join) => join.onTrue(),
        )
        .select(["p.id", "f.value"])
        .orderBy("f.value");
      expect(await files.execute()).toEqual([
        { id: "a", value: "x" },
        { id: "a", value: 'y "z"' },
      ]);
    });
  });

  test("a hint is taken for the table, under its own name or another", async () => {
    await put(some("a", { unit_id: "u" }));
    const own = store.db
      .selectFrom(hint("person", "person_unit"))
      .where("person.unit_id", "=", "u");
    expect(await own.select("person.id").execute()).toEqual([{ id: "a" }]);
    const other = store.db
      .selectFrom(hint("person", "person_unit").as("p"))
      .innerJoin("person as q", "q.id", "p.id")
      .where("p.unit_id", "=", "u");
    expect(await other.select("q.id").execute()).toEqual([{ id: "a" }]);
  });

  test("hostile text is bound as a value and escaped in a pattern", async () => {
    const hostile = `100%_\\'"; drop table person; --`;
    await put(some(hostile), some("100xyz"));
    const found = store.db.selectFrom("person").select("id");
    expect(await found.where(like("id", `${escapeLike("100%_\\")}%`)).execute()).toEqual([
      { id: hostile },
    ]);
  });

  describe("inserting rows", () => {
    test("takes more of them than one statement has parameters for, and replaces by key", async () => {
      await put(...Array.from({ length: 15_000 }, (_, n) => some(`r${n}`, { points: n })));
      await put(some("r1", { points: -1 }), some("r2", { points: -1 }));
      const { n, changed } = await store.db
        .selectFrom("person")
        .select(({ fn }) => [
          fn.countAll<number>().as("n"),
          fn.countAll<number>().filterWhere("points", "=", -1).as("changed"),
        ])
        .executeTakeFirstOrThrow();
      expect({ n, changed }).toEqual({ n: 15_000, changed: 2 });
    });

    test("takes the last of several rows with one key", async () => {
      await put(some("a", { points: 1 }), some("b"), some("a", { points: 2 }));
      const points = store.db.selectFrom("person").select(["id", "points"]).orderBy("id");
      expect(await points.execute()).toEqual([
        { id: "a", points: 2 },
        { id: "b", points: null },
      ]);
    });

    test("keeps numbers exactly, and text as it is, also where it looks like JSON", async () => {
      const rows = [
        some("a", {
          points: 9_007_199_254_740_991,
          name: '{"x": "it\'s"}',
          facts: ' {"b":1,  "a":2}',
        }),
        some("b", { points: -1, name: "Ñandú \u{1F600} \\ \n \t", unit_id: "" }),
      ];
      await put(...rows);
      expect(await store.db.selectFrom("person").selectAll().orderBy("id").execute()).toEqual(rows);
    });

    test("leaves to the database what no row names, and refuses rows that name different columns", async () => {
      await store.transaction(({ db }) => insertRows(db, "note", [{ text: "a" }, { text: "b" }]));
      const notes = store.db.selectFrom("note").select(["seq", "text"]).orderBy("seq");
      expect(await notes.execute()).toEqual([
        { seq: 1, text: "a" },
        { seq: 2, text: "b" },
      ]);
      const uneven = store.transaction(({ db }) =>
        insertRows(db, "note", [{ text: "c" }, { seq: 9, text: "d" }]),
      );
      await expect(uneven).rejects.toThrow(/same columns/);
    });
  });
});
