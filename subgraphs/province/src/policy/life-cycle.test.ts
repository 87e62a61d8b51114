import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { canonical, FORMER_DEFAULT_POLICY, type PolicyDocument } from "@talenta/talent";

import {
  ADMIN,
  ANALYST,
  codesOf,
  EMPLOYEE,
  OFFICER,
  openProvince,
  type OpenProvince,
} from "../testing/open-province.ts";

const ID = "lampung-2026";
const document = (over: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...FORMER_DEFAULT_POLICY,
  id: ID,
  citation: "Peraturan Gubernur Lampung 7/2026 (contoh)",
  ...over,
});
const digestOf = (value: unknown) => createHash("sha256").update(canonical(value)).digest("hex");

const DRAFT = `mutation ($document: JSONObject!) { draftPolicy(input: { document: $document }) {
  policy { key version state digest publishedAt } problems { path value message } } }`;
const REVISE = `mutation ($document: JSONObject!, $digest: String) {
  reviseDraft(input: { document: $document, digest: $digest }) {
    policy { version state citation digest } problems { path value message } } }`;
const PUBLISH = `mutation ($version: Int!, $digest: String, $reason: String = "Ditetapkan") {
  publishPolicy(input: { key: "${ID}", version: $version, digest: $digest, reason: $reason }) {
    policy { version state digest publishedAt withdrawnAt } } }`;
const WITHDRAW = `mutation ($version: Int!) { withdrawPolicy(input: { key: "${ID}", version: $version, reason: "Dicabut" }) {
  policy { state publishedAt withdrawnAt } } }`;
const DISCARD = `mutation ($version: Int!) { discardDraft(input: { key: "${ID}", version: $version, reason: "Salah" }) { key version } }`;
const ONE = `query ($version: Int) { policy(key: "${ID}", version: $version) { version state citation } }`;
const LIST = "query ($states: [PolicyState!]!) { policies(states: $states) { key version state } }";
const HISTORY = `query ($version: Int!, $first: Int = 50, $after: String) { policy(key: "${ID}", version: $version) {
  history(first: $first, after: $after) {
    edges { cursor node { action at actor reason digest } } pageInfo { hasNextPage endCursor } } } }`;
const STATES = ["DRAFT", "PUBLISHED", "WITHDRAWN"];

let province: OpenProvince;
let now: Date;
beforeEach(async () => {
  now = new Date("2026-06-15T05:00:00Z");
  province = await openProvince(undefined, { clock: () => now });
});
afterEach(() => province.stop());

const asAdmin = (query: string, variables = {}) => province.ask(ADMIN, query, variables);
async function published(version: number): Promise<void> {
  await asAdmin(DRAFT, { document: document({ version }) });
  const { errors } = await asAdmin(PUBLISH, { version });
  expect(errors).toBeUndefined();
}

describe("a draft", () => {
  test("is stored with its digest and read by the province's own people only", async () => {
    const drafted = await asAdmin(DRAFT, { document: document() });
    expect(drafted.errors).toBeUndefined();
    expect(drafted.data?.["draftPolicy"]).toEqual({
      policy: {
        key: ID,
        version: 1,
        state: "DRAFT",
        digest: digestOf(document()),
        publishedAt: null,
      },
      problems: [],
    });
    for (const who of [ADMIN, ANALYST]) {
      expect((await province.ask(who, ONE, { version: 1 })).data).toMatchObject({
        policy: { state: "DRAFT" },
      });
    }
    for (const who of [OFFICER, EMPLOYEE]) {
      const one = await province.ask(who, ONE, { version: 1 });
      expect(one).toEqual({ data: { policy: null } });
      const list = await province.ask(who, LIST, { states: STATES });
      expect(list.data).toEqual({
        policies: [1, 2].map((version) => ({
          key: "bkn-411-2025",
          version,
          state: "PUBLISHED",
        })),
      });
      const entity = await province.ask(
        who,
        "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Policy { citation } } }",
        { r: [{ __typename: "Policy", id: ID, version: 1 }] },
      );
      expect(entity.data).toEqual({ _entities: [null] });
    }
    expect(await province.published.policy(ID, 1)).toBeNull();
    expect(await province.published.policyState(ID, 1)).toBeNull();
  });

  test("is the newest for nobody: without a version the newest published is meant", async () => {
    await published(1);
    await asAdmin(DRAFT, { document: document({ version: 2 }) });
    expect((await asAdmin(ONE)).data).toMatchObject({ policy: { version: 1 } });
  });

  test("with problems is not stored, and every problem names path, value and what to do", async () => {
    const broken = document({ version: 0, effectiveUntil: "2020-01-01" });
    const { data, errors } = await asAdmin(DRAFT, { document: broken });
    expect(errors).toBeUndefined();
    expect(data?.["draftPolicy"]).toEqual({
      policy: null,
      problems: [{ path: "version", value: 0, message: expect.stringMatching(/\w/) }],
    });
    const figures = {
      ...document(),
      effectiveUntil: "2020-01-01",
      valueWeights: { ...FORMER_DEFAULT_POLICY.valueWeights, potential: "51" },
    };
    const second = await asAdmin(DRAFT, { document: figures });
    expect(second.data?.["draftPolicy"]).toMatchObject({
      problems: [
        { path: "effectiveUntil", value: "2020-01-01" },
        { path: "valueWeights", value: ["50", "51"] },
      ],
    });
    expect((await asAdmin(LIST, { states: ["DRAFT"] })).data).toEqual({ policies: [] });
  });

  test("carries the next version: 1 at first, then one more, with no gap", async () => {
    const gap = await asAdmin(DRAFT, { document: document({ version: 2 }) });
    expect(gap.data?.["draftPolicy"]).toEqual({
      policy: null,
      problems: [{ path: "version", value: 2, message: expect.stringContaining("is 1; write 1") }],
    });
    await published(1);
    const again = await asAdmin(DRAFT, { document: document({ version: 1 }) });
    expect(again.data?.["draftPolicy"]).toMatchObject({
      problems: [{ path: "version", value: 1 }],
    });
  });

  test("stands alone: a second one of the same policy is refused", async () => {
    await asAdmin(DRAFT, { document: document() });
    const second = await asAdmin(DRAFT, { document: document({ version: 2 }) });
    expect(codesOf(second.errors)).toEqual(["CONFLICT"]);
    expect(second.errors?.[0]?.message).toContain("has a draft already, version 1");
  });

  test("is revised, but not over somebody else's revision", async () => {
    await asAdmin(DRAFT, { document: document() });
    const digest = digestOf(document());
    const better = document({ citation: "Lebih baik" });
    const revised = await asAdmin(REVISE, { document: better, digest });
    expect(revised.data?.["reviseDraft"]).toMatchObject({
      policy: { citation: "Lebih baik", digest: digestOf(better) },
    });
    const late = await asAdmin(REVISE, { document: document({ citation: "Terlambat" }), digest });
    expect(codesOf(late.errors)).toEqual(["CONFLICT"]);
    const published = await asAdmin(PUBLISH, { version: 1, digest });
    expect(codesOf(published.errors)).toEqual(["CONFLICT"]);
    expect((await asAdmin(ONE, { version: 1 })).data).toEqual({
      policy: { version: 1, state: "DRAFT", citation: "Lebih baik" },
    });
  });

  test("is stored once when several are sent at the same time", async () => {
    const texts = Array.from({ length: 8 }, (_, index) =>
      document({ citation: `Naskah ${index}` }),
    );
    const answers = await Promise.all(texts.map((one) => asAdmin(DRAFT, { document: one })));
    const refused = answers.flatMap(({ errors }) => codesOf(errors));
    expect(refused).toEqual(Array.from({ length: 7 }, () => "CONFLICT"));
    await Promise.all([
      ...texts.map((one) => asAdmin(REVISE, { document: one })),
      asAdmin(PUBLISH, { version: 1 }),
      ...texts.map((one) => asAdmin(REVISE, { document: one })),
    ]);
    const { data } = await asAdmin(HISTORY, { version: 1 });
    const steps = edgesOf(data).map(({ node }) => node);
    expect(steps.filter(({ action }) => action === "DRAFTED")).toHaveLength(1);
    expect(steps.at(-1)).toMatchObject({
      action: "PUBLISHED",
      digest: digestOf(await province.published.policy(ID, 1)),
    });
  });

  test("is thrown away, and its version is free again", async () => {
    await asAdmin(DRAFT, { document: document() });
    const gone = await asAdmin(DISCARD, { version: 1 });
    expect(gone.data).toEqual({ discardDraft: { key: ID, version: 1 } });
    expect((await asAdmin(ONE, { version: 1 })).data).toEqual({ policy: null });
    expect(codesOf((await asAdmin(DISCARD, { version: 1 })).errors)).toEqual(["NOT_FOUND"]);
    await published(1);
  });
});

describe("a published policy", () => {
  test("keeps its document, digest and day, and is open to everybody", async () => {
    await published(1);
    const { data } = await province.ask(EMPLOYEE, ONE, { version: 1 });
    expect(data).toMatchObject({ policy: { state: "PUBLISHED" } });
    expect(await province.published.policy(ID, 1)).toEqual(document());
    const again = await asAdmin(PUBLISH, { version: 1 });
    expect(codesOf(again.errors)).toEqual(["CONFLICT"]);
  });

  test.each([
    ["revised", REVISE, { document: document({ citation: "Diam-diam" }) }],
    ["thrown away", DISCARD, { version: 1 }],
  ])("is never %s", async (_, mutation, variables) => {
    await published(1);
    const answer = await asAdmin(mutation, variables);
    expect(codesOf(answer.errors)).toEqual(["CONFLICT"]);
    expect(await province.published.policy(ID, 1)).toEqual(document());
  });

  test("is withdrawn with a reason, once, and stays readable", async () => {
    await published(1);
    now = new Date("2026-07-01T00:00:00Z");
    const { data } = await asAdmin(WITHDRAW, { version: 1 });
    expect(data?.["withdrawPolicy"]).toEqual({
      policy: {
        state: "WITHDRAWN",
        publishedAt: "2026-06-15T05:00:00.000Z",
        withdrawnAt: "2026-07-01T00:00:00.000Z",
      },
    });
    expect(await province.published.policy(ID, 1)).toEqual(document());
    expect(await province.published.policyState(ID, 1)).toBe("WITHDRAWN");
    expect((await province.ask(EMPLOYEE, ONE, { version: 1 })).data).toMatchObject({
      policy: { state: "WITHDRAWN" },
    });
    expect((await province.ask(EMPLOYEE, ONE)).data).toEqual({ policy: null });
    expect(codesOf((await asAdmin(WITHDRAW, { version: 1 })).errors)).toEqual(["CONFLICT"]);
    const next = await asAdmin(DRAFT, { document: document({ version: 2 }) });
    expect(next.data?.["draftPolicy"]).toMatchObject({ policy: { version: 2 } });
  });

  test("has a reason given in words", async () => {
    await asAdmin(DRAFT, { document: document() });
    for (const reason of ["", "   ", "x".repeat(2001)]) {
      const { errors } = await asAdmin(PUBLISH, { version: 1, reason });
      expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    }
    expect((await asAdmin(WITHDRAW, { version: 1 })).errors?.[0]?.message).toContain("is a draft");
  });
});

describe("the history of a policy", () => {
  test("names every step with who, when, what and why; a draft's steps to the province only", async () => {
    await asAdmin(DRAFT, { document: document({ citation: "Rancangan" }) });
    await asAdmin(REVISE, { document: document() });
    await asAdmin(PUBLISH, { version: 1 });
    await asAdmin(WITHDRAW, { version: 1 });
    const mine = await province.ask(ANALYST, HISTORY, { version: 1 });
    const steps = edgesOf(mine.data).map(({ node }) => node);
    const at = "2026-06-15T05:00:00.000Z";
    const last = digestOf(document());
    expect(steps).toEqual([
      {
        action: "DRAFTED",
        at,
        actor: "admin",
        reason: null,
        digest: digestOf(document({ citation: "Rancangan" })),
      },
      { action: "REVISED", at, actor: "admin", reason: null, digest: last },
      { action: "PUBLISHED", at, actor: "admin", reason: "Ditetapkan", digest: last },
      { action: "WITHDRAWN", at, actor: "admin", reason: "Dicabut", digest: last },
    ]);
    const open = await province.ask(EMPLOYEE, HISTORY, { version: 1 });
    expect(edgesOf(open.data).map(({ node }) => [node.action, node.reason, node.actor])).toEqual([
      ["PUBLISHED", "Ditetapkan", null],
      ["WITHDRAWN", "Dicabut", null],
    ]);
    expect(open.errors).toMatchObject([{ extensions: { code: "FORBIDDEN", count: 2 } }]);
  });

  test("comes in pages", async () => {
    await asAdmin(DRAFT, { document: document() });
    await asAdmin(REVISE, { document: document() });
    await asAdmin(PUBLISH, { version: 1 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await asAdmin(HISTORY, { version: 1, first: 2, after });
      const page = historyOf(data);
      seen.push(...page.edges.map(({ node }) => node.action));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(["DRAFTED", "REVISED", "PUBLISHED"]);
    for (const page of [{ first: 0 }, { first: 201 }, { after: "nonsense" }]) {
      const { errors } = await asAdmin(HISTORY, { version: 1, ...page });
      expect(codesOf(errors)).toEqual(["BAD_USER_INPUT"]);
    }
  });
});

describe("the steps of a policy's life", () => {
  test.each([
    ["an analyst", ANALYST],
    ["an officer", OFFICER],
    ["an employee", EMPLOYEE],
  ])("are not taken by %s", async (_, who) => {
    await asAdmin(DRAFT, { document: document() });
    const variables = { document: document(), version: 1 };
    for (const mutation of [DRAFT, REVISE, DISCARD, PUBLISH, WITHDRAW]) {
      const { errors } = await province.ask(who, mutation, variables);
      expect(codesOf(errors)).toEqual(["FORBIDDEN"]);
    }
    expect((await asAdmin(ONE, { version: 1 })).data).toMatchObject({ policy: { state: "DRAFT" } });
  });
});

describe("checking a policy", () => {
  const CHECK = `query ($document: JSONObject!) { checkPolicy(document: $document) {
    valid problemCount problems { path value message } } }`;

  test("answers what a draft would be refused for, and stores nothing", async () => {
    const good = await province.ask(OFFICER, CHECK, { document: document() });
    expect(good.data).toEqual({ checkPolicy: { valid: true, problemCount: 0, problems: [] } });
    const { data } = await province.ask(OFFICER, CHECK, { document: { version: 1 } });
    expect(data?.["checkPolicy"]).toMatchObject({ valid: false });
    expect((await asAdmin(LIST, { states: ["DRAFT"] })).data).toEqual({ policies: [] });
  });

  test("repeats long values shortened and lists the first 200 problems", async () => {
    const citation = Array.from({ length: 300 }, () => "x");
    const long = await province.ask(ADMIN, CHECK, { document: { ...document(), citation } });
    expect(problemsOf(long.data)[0]?.value).toHaveLength(301);
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x${index}`, 1]));
    const { data } = await province.ask(ADMIN, CHECK, { document: { ...document(), ...many } });
    expect(data?.["checkPolicy"]).toMatchObject({ problemCount: 250 });
    expect(problemsOf(data)).toHaveLength(200);
    const vast = { ...document(), citation: "x".repeat(400_001) };
    const refused = await province.ask(ADMIN, CHECK, { document: vast });
    expect(problemsOf(refused.data)[0]?.message).toContain("400000 characters at most");
  });
});

interface History {
  edges: {
    node: { action: string; reason: string | null; actor: string | null; digest: string };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const historyOf = (data: unknown): History =>
  (JSON.parse(JSON.stringify(data)) as { policy: { history: History } }).policy.history;
const edgesOf = (data: unknown) => historyOf(data).edges;
const problemsOf = (data: unknown) =>
  (data as { checkPolicy: { problems: { value: unknown; message: string }[] } }).checkPolicy
    .problems;
