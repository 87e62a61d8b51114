import { describe, expect, test } from "@jest/globals";
import { openStore } from "@talenta/store";
import { testedDialect } from "@talenta/store/testing";
import { FORMER_DEFAULT_POLICY, figuresOf, compilePolicy } from "@talenta/talent";
import { type RawBuilder, sql } from "kysely";
import { data, HEAD, newFile, openRegency, openTables } from "../../testing/kit.ts";
import { MIGRATIONS } from "./migrations.ts";
import { ENTITIES, type OpenDatabase, type Db, type Tables } from "../tables.ts";

const MIGRATED_FIRST = 1;
const LOCAL_POLICY = { ...FORMER_DEFAULT_POLICY, id: "local-2024", version: 3 };
const SOMEBODY = {
  name: "Orang",
  search_name: "orang",
  active: 1,
  details: "{}",
  content_hash: "",
  updated_at: "",
} as const;

/** A database, up to date unless told how far it has come. */
function openFile(file: string, migrations = MIGRATIONS): Promise<OpenDatabase> {
  return openStore<Tables>({
    name: "look",
    database: { file },
    entities: ENTITIES,
    migrations,
  });
}

/** A database as the first version of this service left it. */
async function databaseOfBefore(fill: (db: Db) => Promise<void>): Promise<string> {
  const file = newFile();
  const store = await openFile(file, MIGRATIONS.slice(0, MIGRATED_FIRST));
  const settings = [
    { key: "regency_code", value: "18.05" },
    { key: "id_secret", value: "secret" },
    { key: "sharing", value: "POOL" },
    { key: "policy", value: JSON.stringify(LOCAL_POLICY) },
  ];
  await store.transaction(async ({ db }) => {
    await db.insertInto("setting").values(settings).execute();
    await fill(db);
  });
  await store.close();
  return file;
}

async function settingsNamed({ db }: OpenDatabase, key: string): Promise<string[]> {
  const rows = await db.selectFrom("setting").select("value").where("key", "=", key).execute();
  return rows.map(({ value }) => value);
}

async function addPerson(db: Db, id: string, nip: string): Promise<void> {
  const answers = { educationLevel: { kind: "CATEGORY", value: "S1" } } as const;
  const { evidence, possibleBoxes, missing, potential } = figuresOf(
    compilePolicy(LOCAL_POLICY),
    answers,
  );
  await db
    .insertInto("employee")
    .values({ ...SOMEBODY, id, person_key: nip, nip, education_level: "S1" })
    .execute();
  // A placement had no id of its own then.
  await sql`insert into placement (employee_id, potential, evidence, possible_boxes, missing, answers,
      policy_id, policy_version, computed_at)
    values (${id}, ${potential}, ${evidence}, ${JSON.stringify(possibleBoxes)}, ${JSON.stringify(missing)},
      ${JSON.stringify(answers)}, 'local-2024', 3, '2026-01-02T03:04:05.000Z')`.execute(db);
}

// Databases on PostgreSQL begin with the baseline: only files are older than it.
const describeOfFiles = testedDialect() === "sqlite" ? describe : describe.skip;

describeOfFiles("a database of the first version", () => {
  test("keeps its placements and its policy, now as the beginning of a history", async () => {
    const nips = ["198001012005011001", "198101012005011002"];
    const file = await databaseOfBefore(async (db) => {
      for (const [n, nip] of nips.entries()) await addPerson(db, `e${n}`, nip);
    });
    const regency = await openRegency({ file });
    const answer = await data<{
      myRegency: {
        policy: object;
        adoptions: { inForce: boolean; decidedBy: string | null; policy: object }[];
        employee: { placement: { id: string }; placements: { edges: { node: object }[] } };
      };
    }>(
      regency,
      HEAD,
      `{ myRegency { policy { key version } adoptions { policy { key version } inForce decidedBy }
         employee(nip: "${nips[0]}") {
           placement { id }
           placements { edges { node { id potential policy { key version } computedAt supersededAt explanation { potential { score } } } } } } } }`,
    );
    const { policy, adoptions, employee } = answer.myRegency;
    expect(policy).toEqual({ key: "local-2024", version: 3 });
    expect(adoptions).toEqual([{ policy, inForce: true, decidedBy: null }]);
    expect(employee.placements.edges).toHaveLength(1);
    expect(employee.placements.edges[0]?.node).toMatchObject({
      id: employee.placement.id,
      policy,
      computedAt: "2026-01-02T03:04:05.000Z",
      supersededAt: null,
      explanation: { potential: { score: expect.any(Number) } },
    });
  });

  test("says of everybody whether the box is certain, and as of when figures are", async () => {
    const file = await databaseOfBefore(async (db) => {
      await addPerson(db, "open", "198001012005011001");
      await addPerson(db, "certain", "198101012005011002");
      await db
        .updateTable("placement")
        .set({ possible_boxes: "[5]" })
        .where("employee_id", "=", "certain")
        .execute();
    });
    const store = await openFile(file);
    const people = store.db.selectFrom("employee").select(["id", "certain"]).orderBy("id");
    expect(await people.execute()).toEqual([
      { id: "certain", certain: 1 },
      { id: "open", certain: 0 },
    ]);
    expect(await settingsNamed(store, "changed_at")).toEqual(["2026-01-02T03:04:05.000Z"]);
    await store.close();
    const none = await openFile(await databaseOfBefore(() => Promise.resolve()));
    expect(await settingsNamed(none, "changed_at")).toEqual([]);
    await none.close();
  });

  test("is brought up to date once: opened again it is as it was", async () => {
    const file = await databaseOfBefore((db) => addPerson(db, "e", "198001012005011001"));
    const first = await openRegency({ file });
    await first.stop();
    const store = await openFile(file);
    const rows = async () => [
      await store.db.selectFrom("placement").selectAll().execute(),
      await store.db.selectFrom("adoption").selectAll().execute(),
    ];
    const before = await rows();
    expect(before.map(({ length }) => length)).toEqual([1, 1]);
    await (await openRegency({ file })).stop();
    expect(await rows()).toEqual(before);
    expect(await settingsNamed(store, "policy")).toEqual([]);
    await store.close();
  });
});

describe("the history of placements", () => {
  const open = async () => {
    const store = await openTables();
    const run = (statement: RawBuilder<unknown>) =>
      store.transaction(({ db }) => statement.execute(db));
    await store.transaction(({ db }) =>
      db
        .insertInto("employee")
        .values({ ...SOMEBODY, id: "e", person_key: "e", nip: "e" })
        .execute(),
    );
    const add = (id: string) =>
      run(
        sql`insert into placement (id, employee_id, evidence, possible_boxes, missing, answers, policy_id, policy_version, computed_at)
         values (${id}, 'e', 0, '[]', '[]', '{}', 'p', 1, '')`,
      );
    await add("p1");
    return { store, run, add };
  };

  test("cannot be rewritten: no figure, no owner, no deletion, and one current placement a person", async () => {
    const { store, run, add } = await open();
    for (const column of ["box", "potential", "computed_at", "employee_id", "answers", "id"]) {
      const value = column === "box" || column === "potential" ? 1 : "1";
      const changed = run(sql`update placement set ${sql.ref(column)} = ${value}`);
      await expect(changed).rejects.toThrow(/never changed/);
    }
    await expect(run(sql`delete from placement`)).rejects.toThrow(/never deleted/);
    await expect(add("p2")).rejects.toThrow(/unique/i);
    await run(sql`update placement set calibrated_box = 5`);
    await run(sql`update placement set superseded_at = '2026-01-01'`);
    await add("p2");
    for (const change of [sql`calibrated_box = 6`, sql`superseded_at = null`]) {
      const changed = run(sql`update placement set ${change} where id = 'p1'`);
      await expect(changed).rejects.toThrow(/superseded/);
    }
    await store.close();
  });

  test("goes with its employee", async () => {
    const { store, run } = await open();
    await run(sql`delete from employee`);
    expect(await store.db.selectFrom("placement").selectAll().execute()).toEqual([]);
    await store.close();
  });
});
