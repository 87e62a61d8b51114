import { describe, expect, test } from "@jest/globals";
import { openStore, raw } from "@talenta/store";
import { FORMER_DEFAULT_POLICY, figuresOf, compilePolicy } from "@talenta/talent";
import type { Db } from "./tables.ts";
import { data, HEAD, newFile, openRegency } from "../testing/kit.ts";
import { MIGRATIONS } from "./migrations.ts";
import { ENTITIES, type Tables } from "./tables.ts";

const MIGRATED_FIRST = 1;
const LOCAL_POLICY = { ...FORMER_DEFAULT_POLICY, id: "local-2024", version: 3 };

/** A database as the first version of this service left it. */
async function databaseOfBefore(fill: (db: Db) => Promise<void>): Promise<string> {
  const file = newFile();
  const migrations = MIGRATIONS.slice(0, MIGRATED_FIRST);
  const store = await openStore<Tables>({ name: "before", file, entities: ENTITIES, migrations });
  await store.transaction(async ({ db }) => {
    for (const [key, value] of [
      ["regency_code", "18.05"],
      ["id_secret", "secret"],
      ["sharing", "POOL"],
      ["policy", JSON.stringify(LOCAL_POLICY)],
    ] as const) {
      await raw(db).run("insert into setting (key, value) values (?, ?)", [key, value]);
    }
    await fill(db);
  });
  await store.close();
  return file;
}

async function addPerson(db: Db, id: string, nip: string): Promise<void> {
  const answers = { educationLevel: { kind: "CATEGORY", value: "S1" } } as const;
  const { evidence, possibleBoxes, missing, potential } = figuresOf(
    compilePolicy(LOCAL_POLICY),
    answers,
  );
  await raw(db).run(
    `insert into employee (id, person_key, nip, name, search_name, active, education_level, details, content_hash, updated_at)
     values (?, ?, ?, 'Orang', 'orang', 1, 'S1', '{}', '', '')`,
    [id, nip, nip],
  );
  await raw(db).run(
    `insert into placement (employee_id, potential, evidence, possible_boxes, missing, answers,
       policy_id, policy_version, computed_at) values (?, ?, ?, ?, ?, ?, 'local-2024', 3, '2026-01-02T03:04:05.000Z')`,
    [
      id,
      potential,
      evidence,
      JSON.stringify(possibleBoxes),
      JSON.stringify(missing),
      JSON.stringify(answers),
    ],
  );
}

describe("a database of the first version", () => {
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
           placements { edges { node { id potential policy { key version } computedAt supersededAt explanation } } } } } }`,
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
      explanation: { potential: { score: expect.any(String) } },
    });
  });

  test("says of everybody whether the box is certain, and as of when figures are", async () => {
    const file = await databaseOfBefore(async (db) => {
      await addPerson(db, "open", "198001012005011001");
      await addPerson(db, "certain", "198101012005011002");
      await raw(db).run(
        "update placement set possible_boxes = '[5]' where employee_id = 'certain'",
      );
    });
    const store = await openStore<Tables>({
      name: "look",
      file,
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    expect(await raw(store.db).all("select id, certain from employee order by id")).toEqual([
      { id: "certain", certain: 1 },
      { id: "open", certain: 0 },
    ]);
    expect(await raw(store.db).all("select value from setting where key = 'changed_at'")).toEqual([
      { value: "2026-01-02T03:04:05.000Z" },
    ]);
    await store.close();
    const empty = await databaseOfBefore(() => Promise.resolve());
    const none = await openStore<Tables>({
      name: "empty",
      file: empty,
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    expect(await raw(none.db).all("select value from setting where key = 'changed_at'")).toEqual(
      [],
    );
    await none.close();
  });

  test("is brought up to date once: opened again it is as it was", async () => {
    const file = await databaseOfBefore((db) => addPerson(db, "e", "198001012005011001"));
    const first = await openRegency({ file });
    await first.stop();
    const store = await openStore<Tables>({
      name: "look",
      file,
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    const rows = () => raw(store.db).all("select * from placement, adoption");
    const before = await rows();
    expect(before).toHaveLength(1);
    await (await openRegency({ file })).stop();
    expect(await rows()).toEqual(before);
    expect(await raw(store.db).all("select key from setting where key = 'policy'")).toEqual([]);
    await store.close();
  });
});

describe("the history of placements", () => {
  const open = async () => {
    const store = await openStore<Tables>({
      name: "history",
      file: ":memory:",
      entities: ENTITIES,
      migrations: MIGRATIONS,
    });
    const { db } = store;
    await raw(db).run(
      `insert into employee (id, person_key, nip, name, search_name, active, details, content_hash, updated_at)
       values ('e', 'e', 'e', 'Orang', 'orang', 1, '{}', '', '')`,
    );
    const add = (id: string) =>
      raw(db).run(
        `insert into placement (id, employee_id, evidence, possible_boxes, missing, answers, policy_id, policy_version, computed_at)
         values (?, 'e', 0, '[]', '[]', '{}', 'p', 1, '')`,
        [id],
      );
    await add("p1");
    return { store, db, add };
  };

  test("cannot be rewritten: no figure, no owner, no deletion, and one current placement a person", async () => {
    const { store, db, add } = await open();
    for (const column of ["box", "potential", "computed_at", "employee_id", "answers", "id"]) {
      await expect(raw(db).run(`update placement set "${column}" = 1`)).rejects.toThrow(
        /never changed/,
      );
    }
    await expect(raw(db).run("delete from placement")).rejects.toThrow(/never deleted/);
    await expect(add("p2")).rejects.toThrow(/UNIQUE/);
    await raw(db).run("update placement set calibrated_box = 5");
    await raw(db).run("update placement set superseded_at = '2026-01-01'");
    await add("p2");
    await expect(
      raw(db).run("update placement set calibrated_box = 6 where id = 'p1'"),
    ).rejects.toThrow(/superseded/);
    await expect(
      raw(db).run("update placement set superseded_at = null where id = 'p1'"),
    ).rejects.toThrow(/superseded/);
    await store.close();
  });

  test("goes with its employee", async () => {
    const { store, db } = await open();
    await raw(db).run("delete from employee");
    expect(await raw(db).all("select * from placement")).toEqual([]);
    await store.close();
  });
});
