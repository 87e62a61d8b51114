import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import { PARTICIPANT_STATES } from "@talenta/talent";

import {
  ANALYST,
  type AskedSlice,
  codesOf,
  OFFICER,
  type OpenProvince,
  openProvince,
  READER,
} from "../testing/open-province.ts";

const ADMIN: Principal = { subject: "admin", role: "PROVINCE_ADMIN" };
const title = { id: "Contoh", en: "Example" };
const basis = { mark: "A", source: "invented" };

function planOf(id: string, version = 1, sessions = ["a"]) {
  return {
    id,
    version,
    title,
    citation: "invented",
    provider: "BKN",
    resultsDue: "2026-03-31",
    phases: [
      {
        id: "one",
        title,
        sessions: sessions.map((session) => ({
          id: session,
          place: `Room ${session}`,
          day: "2026-03-02",
          startsAt: "08:00",
          endsAt: "12:00",
          seats: 30,
          allotments: [
            { owner: "18.10", seats: 20 },
            { owner: "18.01", seats: 10 },
          ],
        })),
      },
    ],
    quotas: [
      { owner: "18.10", positionClass: "PENGAWAS", people: 20, basis },
      { owner: "18.01", positionClass: "PELAKSANA", people: 10, basis },
    ],
  };
}

const DRAFT = `mutation ($plan: JSONObject!) { draftProgramme(input: { plan: $plan }) {
  programme { key version state people } problems { path message } } }`;
const PUBLISH = `mutation ($id: ID!) { publishProgramme(input: { key: $id }) { programme { version state publishedAt } } }`;
const CLOSE = `mutation ($id: ID!) { closeProgramme(input: { key: $id }) { programme { state closedAt } } }`;
const READ = `query ($id: ID!, $version: Int) { programme(key: $id, version: $version) {
  id key version state title { english } plan
  phases { id key sessions { id key place day startsAt endsAt seats allotments { regency { code } seats } } }
  quotas { regency { code name } class people mark } } }`;

let province: OpenProvince;
beforeAll(async () => {
  province = await openProvince(undefined, { clock: () => new Date("2026-01-05T01:00:00Z") });
});
afterAll(() => province.stop());

async function published(plan: ReturnType<typeof planOf>): Promise<void> {
  await province.ask(ADMIN, DRAFT, { plan });
  await province.ask(ADMIN, PUBLISH, { id: plan.id });
}

describe("a programme", () => {
  test("is drafted unseen, published for everybody, and then served to owners as it stands", async () => {
    const plan = planOf("life");
    const draft = await province.ask(ADMIN, DRAFT, { plan });
    expect(draft.data).toEqual({
      draftProgramme: {
        programme: { key: "life", version: 1, state: "DRAFT", people: 30 },
        problems: [],
      },
    });
    expect((await province.ask(OFFICER, READ, { id: "life" })).data).toEqual({ programme: null });
    expect(await province.published.programme("life")).toBeNull();
    const done = await province.ask(ADMIN, PUBLISH, { id: "life" });
    expect(done.data).toEqual({
      publishProgramme: {
        programme: { version: 1, state: "PUBLISHED", publishedAt: "2026-01-05T01:00:00.000Z" },
      },
    });
    expect(await province.published.programme("life")).toEqual(plan);
    const read = await province.ask(OFFICER, READ, { id: "life" });
    expect(read.data).toMatchObject({
      programme: {
        plan,
        quotas: [
          { regency: { code: "18.10", name: "Kabupaten Pringsewu" }, class: "PENGAWAS" },
          {},
        ],
        phases: [{ sessions: [{ key: "a", allotments: [{ regency: { code: "18.10" } }, {}] }] }],
      },
    });
  });

  test("with problems is not stored; every problem is named, unknown owners too", async () => {
    const plan = JSON.parse(JSON.stringify(planOf("bad")).replaceAll("18.01", "18.99")) as object;
    const unknown = await province.ask(ADMIN, DRAFT, { plan });
    expect(unknown.data).toMatchObject({
      draftProgramme: { programme: null, problems: [{ path: "quotas" }] },
    });
    const shapeless = await province.ask(ADMIN, DRAFT, { plan: { id: "x y" } });
    const told = shapeless.data?.["draftProgramme"] as { problems: object[] } | undefined;
    expect(told?.problems.length).toBeGreaterThan(5);
    expect(codesOf((await province.ask(ADMIN, PUBLISH, { id: "bad" })).errors)).toEqual([
      "NOT_FOUND",
    ]);
  });

  test("is amended by versions that only add, while the former one stays", async () => {
    await published(planOf("more"));
    const less = { ...planOf("more", 2), provider: "Lain" };
    expect((await province.ask(ADMIN, DRAFT, { plan: less })).data).toMatchObject({
      draftProgramme: { programme: null, problems: [{ path: "provider" }] },
    });
    await published(planOf("more", 2, ["a", "b"]));
    expect((await province.published.programme("more"))?.version).toBe(2);
    const first = await province.ask(READER, READ, { id: "more", version: 1 });
    expect(first.data).toMatchObject({ programme: { version: 1, plan: planOf("more") } });
  });

  test("once closed is taken up by nobody and amended no more", async () => {
    await published(planOf("over"));
    expect((await province.ask(ADMIN, CLOSE, { id: "over" })).data).toEqual({
      closeProgramme: { programme: { state: "CLOSED", closedAt: "2026-01-05T01:00:00.000Z" } },
    });
    expect(await province.published.programme("over")).toBeNull();
    for (const again of [
      await province.ask(ADMIN, CLOSE, { id: "over" }),
      await province.ask(ADMIN, DRAFT, { plan: planOf("over", 2) }),
    ]) {
      expect(codesOf(again.errors)).toEqual(["CONFLICT"]);
    }
  });

  test("is written by the province's administrators only, and listed page by page", async () => {
    for (const caller of [ANALYST, OFFICER]) {
      const refused = await province.ask(caller, DRAFT, { plan: planOf("mine") });
      expect(codesOf(refused.errors)).toEqual(["FORBIDDEN"]);
    }
    await province.ask(ADMIN, DRAFT, { plan: planOf("a-draft") });
    const list = `query ($after: String) { programmes(first: 1, after: $after) {
      totalCount edges { node { key } } pageInfo { hasNextPage endCursor } } }`;
    const first = await province.ask(ADMIN, list);
    expect(first.data).toMatchObject({ programmes: { edges: [{ node: { key: "a-draft" } }] } });
    const seen = await province.ask(READER, list);
    expect(seen.data).toMatchObject({ programmes: { edges: [{ node: { key: "life" } }] } });
    const { programmes } = seen.data as { programmes: { pageInfo: { endCursor: string } } };
    const next = await province.ask(READER, list, { after: programmes.pageInfo.endCursor });
    expect(next.data).toMatchObject({ programmes: { edges: [{ node: { key: "more" } }] } });
  });
});

describe("progress", () => {
  type Opened = { programme: { progress: { query: string; slices: AskedSlice[] } } };

  async function progress(caller: Principal, fill: (slice: AskedSlice) => object | null) {
    const asked = await province.ask(
      caller,
      `{ programme(key: "life") { progress { query slices { regency { code } query } } } }`,
    );
    const { query, slices } = (asked.data as Opened | null)?.programme.progress ?? {
      query: "",
      slices: [],
    };
    const taken = await province.ask(
      caller,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProgrammeProgress {
        joined total byRegency { regency { code } status joined total }
        coverage { asked answered missing { regency { code } reason } } } } }`,
      { r: [{ __typename: "ProgrammeProgress", query, slices: slices.map(fill) }] },
    );
    const [data] = (taken.data?.["_entities"] ?? []) as unknown[];
    return { data, codes: codesOf(asked.errors) };
  }

  const answer = (count: number) => ({
    status: "OK",
    figures: {
      joined: 1,
      states: PARTICIPANT_STATES.map((state) => ({ state, count: state === "SEATED" ? count : 0 })),
    },
  });

  test("adds up what owners with a quota answer and names the silent one", async () => {
    const { data } = await progress(ANALYST, ({ regency }) =>
      regency.code === "18.10" ? answer(7) : null,
    );
    expect(data).toEqual({
      joined: 1,
      total: 7,
      byRegency: [
        { regency: { code: "18.01" }, status: "UNAVAILABLE", joined: null, total: null },
        { regency: { code: "18.10" }, status: "OK", joined: true, total: 7 },
      ],
      coverage: {
        asked: 2,
        answered: 1,
        missing: [{ regency: { code: "18.01" }, reason: "UNAVAILABLE" }],
      },
    });
  });

  test("who works for one regency asks that one", async () => {
    const { data } = await progress(OFFICER, () => answer(3));
    expect(data).toMatchObject({ total: 3, coverage: { asked: 1 } });
  });
});
