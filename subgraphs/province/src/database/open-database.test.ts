import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DEFAULT_POLICIES } from "@talenta/talent";
import { insertOrReplace } from "@talenta/store/testing";
import { sql } from "kysely";

import { publishDefaults } from "../policy/default-policy.service.ts";
import { stepsOf } from "../policy/life-cycle.store.ts";
import { storedPolicies, written } from "../policy/policy.store.ts";
import { PLACES } from "../testing/open-province.ts";
import { openDatabase } from "./open-database.ts";
import type { OpenDatabase } from "./tables.ts";

const START = new Date("2026-06-15T05:00:00Z");
const open = async (code: string, file: string, at = START) =>
  await openDatabase({
    code,
    database: await PLACES.at(file),
    prepare: (db) => publishDefaults(db, at),
  });
const STATES = ["DRAFT", "PUBLISHED", "WITHDRAWN"] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "province-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("The province's database", () => {
  test("has every version of the default policy published from the first start, and once only", async () => {
    const file = join(folder, "first.sqlite");
    const first = await open("18", file);
    const before = await storedPolicies(first.db, STATES);
    await first.close();
    const again = await open("18", file, new Date());
    const actions = ["DRAFTED", "PUBLISHED"] as const;
    expect(await storedPolicies(again.db, STATES)).toEqual(before);
    const publishedAt = START.toISOString();
    expect(before).toMatchObject(
      DEFAULT_POLICIES.map(({ id, version }) => ({ id, version, state: "PUBLISHED", publishedAt })),
    );
    for (const { id, version } of DEFAULT_POLICIES) {
      const steps = await stepsOf(again.db, { id, version }, { actions, after: 0, most: 9 });
      expect(steps.map(({ action, actor }) => [action, actor])).toEqual([
        ["DRAFTED", "talenta"],
        ["PUBLISHED", "talenta"],
      ]);
    }
    await again.close();
  });

  // Provinces keep what they published: another text would stand under the same name beside it.
  test("gets the default policy word for word as ever; a change of it is a new version", () => {
    expect(DEFAULT_POLICIES.map((one) => [one.version, written(one).digest])).toEqual([
      [1, "479a2b9e4a49e99336944bfc14d17ea399f6e35f3f1d1aeb230a3497531490a0"],
      [2, "71a29e97c4964c7c498a27df74e5e73c380f7a22d514aebb9f7c6ea3efaa133c"],
    ]);
  });

  test("belongs to one province for ever", async () => {
    const file = join(folder, "lampung.sqlite");
    await (await open("18", file)).close();
    await expect(open("36", file)).rejects.toThrow("belongs to province 18, not 36");
  });
});

describe("What is published cannot be changed by SQL either", () => {
  let store: OpenDatabase;
  beforeAll(async () => {
    store = await open("18", ":memory:");
  });
  afterAll(() => store.close());

  test.each([
    ["its document", "update policy set document = '{}'"],
    ["its digest", "update policy set digest = ''"],
    ["its day", "update policy set published_at = '2020-01-01T00:00:00.000Z'"],
    ["its version", "update policy set version = 7"],
    ["its state, backwards", "update policy set state = 'DRAFT', published_at = null"],
    [
      "its document, on withdrawal",
      "update policy set document = '{}', state = 'WITHDRAWN', withdrawn_at = 'now'",
    ],
    ["its existence", "delete from policy"],
    [
      "its successor, without a draft",
      "insert into policy select id, 3, state, document, digest, published_at, withdrawn_at from policy where version = 2",
    ],
    [
      "itself, by replacement",
      `${insertOrReplace()} into policy select id, version, 'DRAFT', document, digest, null, null from policy`,
    ],
    ["its steps", "update policy_event set actor = 'somebody else'"],
    ["its past", "delete from policy_event"],
  ])("%s", async (_, statement) => {
    const before = await storedPolicies(store.db, STATES);
    const change = store.transaction(({ db }) => sql.raw(statement).execute(db));
    await expect(change).rejects.toThrow(/policy (is never|begins)/);
    expect(await storedPolicies(store.db, STATES)).toEqual(before);
  });
});
