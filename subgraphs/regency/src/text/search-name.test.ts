import { describe, expect, test } from "@jest/globals";
import { openStore } from "@talenta/store";
import { MIGRATIONS } from "../database/migrations/migrations.ts";
import { ENTITIES, type Tables } from "../database/tables.ts";
import { data, newFile, OFFICER, openRegency } from "../testing/kit.ts";
import { bringIn, nipOf, person } from "../testing/people.ts";
import { foldName } from "./fold-name.ts";
import { searchName } from "./search-name.ts";

const LIST = `query ($search: String!) { myRegency { employees(filter: { search: $search }) { edges { node { nip } } } } }`;
interface List {
  myRegency: { employees: { edges: { node: { nip: string } }[] } };
}

/** Ways people write one name. */
const WAYS = [
  "Ma'ruf Amin",
  "Ma’ruf Amin",
  "MA`RUF AMIN",
  "Maʼruf Amin",
  "Ma´ruf Amin",
  "Màruf  amin",
];

describe("a name as it is searched", () => {
  test.each([...WAYS, "Ma‘ruf Amin", "Ma′ruf Amin", "Ma″ruf Amin", 'Ma"ruf Amin', "Ma＇ruf Amin"])(
    "%s is one without apostrophes, accents and case",
    (name) => expect(searchName(name)).toBe("maruf amin"),
  );
});

describe("a search by name", () => {
  test("finds a person however the apostrophe is written, there and here", async () => {
    const regency = await openRegency();
    await bringIn(
      regency,
      "employees",
      WAYS.map((name, n) => person(n, { NAMA: name })),
    );
    for (const search of ["ma'ruf", "Ma’ruf", "maruf", "MA`RUF", "ma´ruf AMIN"]) {
      const { myRegency } = await data<List>(regency, OFFICER, LIST, { search });
      const nips = myRegency.employees.edges.map(({ node }) => node.nip);
      expect(nips.toSorted()).toEqual(WAYS.map((_, n) => nipOf(n)).toSorted());
    }
  });

  test("for nothing but apostrophes finds nobody", async () => {
    const regency = await openRegency();
    await bringIn(regency, "employees", [person(0)]);
    const { myRegency } = await data<List>(regency, OFFICER, LIST, { search: "’'" });
    expect(myRegency.employees.edges).toEqual([]);
  });

  test("finds people who were on record before names were searched so", async () => {
    const file = newFile();
    const before = MIGRATIONS.findIndex(({ name }) => name.startsWith("0013"));
    const old = await openStore<Tables>({
      name: "before",
      database: { file },
      entities: ENTITIES,
      migrations: MIGRATIONS.slice(0, before),
    });
    await old.transaction(async ({ db }) => {
      await db.insertInto("setting").values({ key: "regency_code", value: "18.05" }).execute();
      for (const [n, name] of WAYS.entries()) {
        const who = { id: `e${n}`, person_key: nipOf(n), nip: nipOf(n) };
        const rest = { active: 1, details: "{}", content_hash: "", updated_at: "" } as const;
        await db
          .insertInto("employee")
          .values({ ...who, name, search_name: foldName(name), ...rest })
          .execute();
      }
    });
    await old.close();
    const store = await openStore<Tables>({
      name: "after",
      database: { file },
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    const names = await store.db
      .selectFrom("employee")
      .select("search_name as name")
      .distinct()
      .execute();
    expect(names).toEqual([{ name: "maruf amin" }]);
    await store.close();
  });
});
