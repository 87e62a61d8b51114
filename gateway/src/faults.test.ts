import { afterEach, describe, expect, test } from "@jest/globals";
import type { SubgraphResponse } from "@talenta/service";
import { headcountOf } from "./testing/stand-ins.ts";
import {
  type Oddity,
  openTown,
  type Reply,
  type Town,
  type TownConfig,
  TRANSPORTS,
} from "./testing/town.ts";

let town: Town | null = null;

async function open(c: TownConfig): Promise<Town> {
  // Short deadlines, so that an owner that hangs does not hold up the tests; what is checked is the order of things.
  const gateway = {
    regencyDeadlineMs: 250,
    requestDeadlineMs: 1_500,
    mergeReserveMs: 300,
    ...c.gateway,
  };
  town = await openTown({ ...c, gateway });
  return town;
}

afterEach(async () => {
  await town?.close();
  town = null;
});

const POOL = `{ talentPool { total byRegency { regency { code } status total }
  coverage { answered complete missing { regency { code } reason } } } }`;
const PEOPLE = "{ regencies { code headcount } }";

interface Pool {
  total: number;
  byRegency: { regency: { code: string }; status: string; total: number | null }[];
  coverage: {
    answered: number;
    complete: boolean;
    missing: { regency: { code: string }; reason: string }[];
  };
}

function poolOf({ body }: Reply): Pool {
  return body.data?.["talentPool"] as Pool;
}

function entitiesOf(answer: SubgraphResponse): Record<string, unknown>[] {
  return (answer.data?.["_entities"] ?? []) as Record<string, unknown>[];
}

/** Changes the right answer's entities. */
function changed(change: (entities: Record<string, unknown>[]) => unknown): Oddity {
  return async (_request, right) => {
    const answer = structuredClone(await right());
    return { ...answer, data: { ...answer.data, _entities: change(entitiesOf(answer)) } };
  };
}

const error = (code: string, path?: (string | number)[]): object => ({
  message: "no such table: employee at /srv/db",
  extensions: { code },
  ...(path !== undefined && { path }),
});

/** What an owner does, the reason the province is told, and the code a client reads where it hangs on a shared type. */
const FAULTS: readonly [string, Oddity, string, string][] = [
  ["hangs", () => "hang", "TIMEOUT", "REGENCY_TIMEOUT"],
  ["is not there", () => "refuse", "UNAVAILABLE", "REGENCY_UNAVAILABLE"],
  ["answers no JSON", () => Promise.resolve("<html>busy</html>"), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers nothing", () => Promise.resolve({ data: null }), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers a list", () => Promise.resolve({ data: [] }), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers half an object", changed(() => [{}]), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers too few entities", changed(() => []), "INVALID", "REGENCY_UNAVAILABLE"],
  [
    "answers too many entities",
    changed((all) => [...all, ...all]),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  ["answers no list of entities", changed(() => ({})), "INVALID", "REGENCY_UNAVAILABLE"],
  ["answers text for entities", changed(() => ["x"]), "INVALID", "REGENCY_UNAVAILABLE"],
  [
    "answers in another regency's name",
    changed((all) => all.map((each) => ({ ...each, regency: { code: "18.01" } }))),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers wrong kinds of values",
    changed((all) =>
      all.map((each) => Object.fromEntries(Object.keys(each).map((key) => [key, "x"]))),
    ),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "answers wrong errors",
    async (_request, right) => ({ ...(await right()), errors: "all of them" }),
    "INVALID",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks inside",
    () => Promise.resolve({ errors: [error("INTERNAL")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks with a code nobody knows",
    () => Promise.resolve({ errors: [error("E_SQL")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "breaks at the entity",
    () =>
      Promise.resolve({
        data: { _entities: [null] },
        errors: [error("INTERNAL", ["_entities", 0])],
      }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "refuses the passport",
    () => Promise.resolve({ errors: [error("UNAUTHENTICATED")] }),
    "UNAVAILABLE",
    "REGENCY_UNAVAILABLE",
  ],
  [
    "does not know the question",
    () => Promise.resolve({ errors: [error("BAD_USER_INPUT")] }),
    "OUTDATED",
    "REGENCY_OUTDATED",
  ],
];

describe.each(TRANSPORTS)("Over %s, an owner that", (transport) => {
  describe.each(FAULTS)("%s", (_what, odd, reason, code) => {
    test(`is ${reason} in the coverage, and costs only its own part, with one ${code}`, async () => {
      const { ask } = await open({ transport, odd: { "18.02": odd } });
      const reply = await ask(POOL);
      const pool = poolOf(reply);
      expect(reply.status).toBe(200);
      expect(reply.body.errors).toBeUndefined();
      expect(pool.coverage).toEqual({
        answered: 3,
        complete: false,
        missing: [{ regency: { code: "18.02" }, reason }],
      });
      expect(pool.byRegency.map(({ regency, total }) => [regency.code, total])).toEqual(
        ["18.01", "18.02", "18.03", "18.04"].map((each) => [
          each,
          each === "18.02" ? null : headcountOf(each),
        ]),
      );
      expect(pool.total).toBe(
        ["18.01", "18.03", "18.04"].reduce((sum, each) => sum + headcountOf(each), 0),
      );
      const { regencies } = reply.body.extensions ?? {};
      expect(regencies).toMatchObject({
        total: 4,
        successful: 3,
        failed: 1,
        skipped: 0,
        isPartial: true,
      });
      expect(regencies?.details["18.02"]).toMatchObject({ status: "failed", error: { reason } });

      const { status, body } = await ask(PEOPLE);
      expect(status).toBe(200);
      expect(body.data).toEqual({
        regencies: ["18.01", "18.02", "18.03", "18.04"].map((each) => ({
          code: each,
          headcount: each === "18.02" ? null : headcountOf(each),
        })),
      });
      expect(body.errors).toMatchObject([
        { path: ["regencies", 1], extensions: { code, regency: "18.02" } },
      ]);
      expect(JSON.stringify(body)).not.toMatch(/srv|table|serviceName|html/);
    });
  });
});

describe.each(TRANSPORTS)("Over %s", (transport) => {
  test("fourteen of fifteen owners that hang leave the figures of one, within the deadline", async () => {
    const hanging = Array.from(
      { length: 14 },
      (_, index) => `18.${String(index + 2).padStart(2, "0")}`,
    );
    const odd = Object.fromEntries(hanging.map((code): [string, Oddity] => [code, () => "hang"]));
    const { ask } = await open({ transport, regencies: 15, odd });
    const pool = poolOf(await ask(POOL));
    expect(pool.total).toBe(headcountOf("18.01"));
    expect(pool.coverage.missing.map(({ regency, reason }) => [regency.code, reason])).toEqual(
      hanging.map((code) => [code, "TIMEOUT"]),
    );
  });

  test("an owner that is in no directory is unavailable", async () => {
    const { ask } = await open({ transport, unlisted: ["18.03"] });
    expect(poolOf(await ask(POOL)).coverage.missing).toEqual([
      { regency: { code: "18.03" }, reason: "UNAVAILABLE" },
    ]);
  });

  test("an owner added while the gateway runs is asked from then on", async () => {
    const { ask, directory } = await open({ transport });
    const [entry] = [...directory].filter(([code]) => code === "18.03");
    if (entry === undefined) throw new Error("no such owner");
    directory.delete(entry[0]);
    expect(poolOf(await ask(POOL)).coverage.complete).toBe(false);
    directory.set(...entry);
    expect(poolOf(await ask(POOL)).coverage.complete).toBe(true);
  });

  test("a slice that is not shared, partly given, or refused says so", async () => {
    const status = (word: string): Oddity =>
      changed((all) =>
        all.map((each) => ({
          ...each,
          status: word,
          nineBox: word === "PARTIAL" ? each["nineBox"] : null,
        })),
      );
    const forbidden: Oddity = () =>
      Promise.resolve({
        data: { _entities: [null] },
        errors: [error("FORBIDDEN", ["_entities", 0])],
      });
    const odd = { "18.01": status("NOT_SHARED"), "18.02": status("PARTIAL"), "18.03": forbidden };
    const { ask } = await open({ transport, odd });
    const reply = await ask(POOL);
    expect(poolOf(reply).byRegency.map((each) => each.status)).toEqual([
      "NOT_SHARED",
      "PARTIAL",
      "NOT_SHARED",
      "OK",
    ]);
    expect(reply.body.extensions?.regencies).toMatchObject({
      total: 4,
      successful: 2,
      skipped: 2,
      failed: 0,
      isPartial: true,
      details: {
        "18.01": { status: "skipped" },
        "18.02": { status: "partial" },
        "18.03": { status: "skipped" },
      },
    });
  });

  test("rows under another regency's name void everything their owner sent", async () => {
    const renamed: Oddity = async (_request, right) =>
      JSON.parse(JSON.stringify(await right()).replaceAll('"18.02"', '"18.01"')) as unknown;
    const { ask } = await open({ transport, odd: { "18.02": renamed } });
    const { body } = await ask(
      '{ regency(code: "18.02") { name employees(first: 2) { edges { node { name regency { code } } } } } }',
    );
    expect(body.data).toEqual({ regency: { name: "Regency 18.02", employees: null } });
    expect(body.errors).toMatchObject([
      { path: ["regency"], extensions: { code: "REGENCY_UNAVAILABLE", regency: "18.02" } },
    ]);
  });

  test("errors of an owner's fields come back at their own paths", async () => {
    const { ask } = await open({ transport });
    const { body } = await ask(
      "{ regencies { employees(first: 1) { edges { node { name secret } } } } }",
    );
    expect(
      body.errors?.map(({ path, extensions }) => [path, extensions["code"], extensions["regency"]]),
    ).toEqual(
      [0, 1, 2, 3].map((index) => [
        ["regencies", index, "employees", "edges", 0, "node", "secret"],
        "FORBIDDEN",
        `18.0${index + 1}`,
      ]),
    );
  });

  test("a province that hangs or breaks ends the request in time, and says nothing of itself", async () => {
    for (const oddProvince of [
      (): "hang" => "hang",
      (): "refuse" => "refuse",
      () => Promise.resolve({ errors: [error("INTERNAL")] }),
    ] as Oddity[]) {
      const { ask, close } = await open({
        transport,
        oddProvince,
        gateway: { requestDeadlineMs: 300, regencyDeadlineMs: 200 },
      });
      const { status, body } = await ask(POOL);
      expect(status).toBe(200);
      expect(body.data).toBeNull();
      expect(body.errors).toMatchObject([{ extensions: { code: "INTERNAL" } }]);
      expect(JSON.stringify(body)).not.toMatch(/srv|table|province/);
      await close();
      town = null;
    }
  });

  test("hidden fields end an error's path", async () => {
    const broken: Oddity = async (request, right) =>
      request.query.includes("slices")
        ? await right()
        : { data: { _entities: [null] }, errors: [error("INTERNAL", ["_entities", 0, "total"])] };
    const { ask } = await open({ transport, oddProvince: broken });
    const { body } = await ask("{ talentPool { total } }");
    expect(body.data).toEqual({ talentPool: { total: null } });
    expect(body.errors?.map(({ path }) => path)).toEqual([["talentPool", "total"]]);
  });
});
