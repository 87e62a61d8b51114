import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { changed, FAULTS, inTheNameOf, leakyError } from "./testing/faults.ts";
import { headcountOf, personOf } from "./testing/stand-ins.ts";
import {
  type Oddity,
  openTown,
  type Reply,
  type Town,
  type TownConfig,
  TRANSPORTS,
} from "./testing/town.ts";

// Short deadlines, so that an owner that hangs does not hold up the tests; what is checked is the order of things.
const DEADLINES = { regencyDeadlineMs: 800, requestDeadlineMs: 4_000, mergeReserveMs: 500 };

let town: Town | null = null;

async function open(c: TownConfig): Promise<Town> {
  town = await openTown({ ...c, gateway: { ...DEADLINES, ...c.gateway } });
  return town;
}

afterEach(async () => {
  await town?.close();
  town = null;
});

const POOL = `{ talentPool { total byRegency { regency { code } status total }
  coverage { answered complete missing { regency { code } reason } } } }`;
const PAGE = `{ candidates(first: 9) { edges { node { rank employee { name regency { code } } } }
  coverage { answered complete missing { regency { code } reason } } } }`;
const PEOPLE =
  "{ regencies { code headcount employees(first: 1) { edges { node { name regency { code } } } } } }";

interface Coverage {
  answered: number;
  complete: boolean;
  missing: { regency: { code: string }; reason: string }[];
}

interface Pool {
  total: number;
  byRegency: { regency: { code: string }; status: string; total: number | null }[];
  coverage: Coverage;
}

function poolOf({ body }: Reply): Pool {
  return body.data?.["talentPool"] as Pool;
}

const ALL = ["18.01", "18.02", "18.03", "18.04"];
const OTHERS = ALL.filter((code) => code !== "18.02");

/** The best of these owners in turn, as their made-up figures have it: everybody's first, then everybody's second. */
function ranking(owners: readonly string[], length: number): object[] {
  return Array.from({ length }, (_, index) => {
    const code = owners[index % owners.length] ?? "";
    const { name } = personOf(code, Math.floor(index / owners.length) + 1);
    return { node: { rank: index + 1, employee: { name, regency: { code } } } };
  });
}

describe.each(TRANSPORTS)("Over %s, an owner that", (transport) => {
  let shared: Town;
  let odd: Oddity;

  beforeAll(async () => {
    shared = await openTown({
      transport,
      odd: { "18.02": (...asked) => odd(...asked) },
      gateway: DEADLINES,
    });
  });

  afterAll(() => shared.close());

  describe.each(FAULTS)("%s", (_what, fault, reason, code) => {
    beforeEach(() => {
      odd = fault;
    });

    const coverage = {
      answered: 3,
      complete: false,
      missing: [{ regency: { code: "18.02" }, reason }],
    };

    test(`is ${reason} in the coverage of merged figures, which are exact for the others`, async () => {
      const reply = await shared.ask(POOL);
      const pool = poolOf(reply);
      expect(reply.status).toBe(200);
      expect(reply.body.errors).toBeUndefined();
      expect(pool.coverage).toEqual(coverage);
      expect(pool.byRegency).toEqual(
        ALL.map((each) => ({
          regency: { code: each },
          status: each === "18.02" ? reason : "OK",
          total: each === "18.02" ? null : headcountOf(each),
        })),
      );
      expect(pool.total).toBe(OTHERS.reduce((sum, each) => sum + headcountOf(each), 0));
      const { regencies } = reply.body.extensions ?? {};
      expect(regencies).toMatchObject({
        total: 4,
        successful: 3,
        failed: 1,
        skipped: 0,
        isPartial: true,
      });
      expect(regencies?.details["18.02"]).toMatchObject({ status: "failed", error: { reason } });
      expect(JSON.stringify(reply.body)).not.toMatch(/srv|table|serviceName|html|padding|__owner/);
    });

    test("stays out of rankings, which are exact for the others", async () => {
      const { status, body } = await shared.ask(PAGE);
      expect(status).toBe(200);
      expect(body.errors).toBeUndefined();
      expect(body.data).toEqual({ candidates: { edges: ranking(OTHERS, 9), coverage } });
    });

    test(`costs only its own part of a list, with one ${code}`, async () => {
      const { status, body } = await shared.ask(PEOPLE);
      expect(status).toBe(200);
      const well = (each: string): object => ({
        headcount: headcountOf(each),
        employees: {
          edges: [{ node: { name: personOf(each, 1).name, regency: { code: each } } }],
        },
      });
      expect(body.data).toEqual({
        regencies: ALL.map((each) => ({
          code: each,
          ...(each === "18.02" ? { headcount: null, employees: null } : well(each)),
        })),
      });
      expect(body.errors).toMatchObject([
        { path: ["regencies", 1], extensions: { code, regency: "18.02" } },
      ]);
      expect(body.extensions?.regencies).toMatchObject({ successful: 3, failed: 1 });
      expect(JSON.stringify(body)).not.toMatch(/srv|table|serviceName|html|padding/);
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
        errors: [leakyError("FORBIDDEN", ["_entities", 0])],
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
    const { ask } = await open({ transport, odd: { "18.02": inTheNameOf("18.02", "18.01") } });
    const { body } = await ask(
      '{ regency(code: "18.02") { name employees(first: 2) { edges { node { name regency { code } } } } } }',
    );
    expect(body.data).toEqual({ regency: { name: "Regency 18.02", employees: null } });
    expect(body.errors).toMatchObject([
      { path: ["regency"], extensions: { code: "REGENCY_UNAVAILABLE", regency: "18.02" } },
    ]);
  });

  test("what owners refuse of every row is told once, with the first path, a count and whose rows", async () => {
    const { ask } = await open({ transport });
    const { body } = await ask(
      "{ regencies { employees(first: 3) { edges { node { name secret } } } } }",
    );
    expect(body.errors).toMatchObject([
      {
        path: ["regencies", 0, "employees", "edges", 0, "node", "secret"],
        extensions: {
          code: "FORBIDDEN",
          hint: "Nobody may read this.",
          count: 12,
          regencies: ["18.01", "18.02", "18.03", "18.04"],
        },
      },
    ]);
    expect(body.errors?.[0]?.extensions).not.toHaveProperty("regency");
    const { body: alone } = await ask(
      '{ a: regency(code: "18.02") { employees(first: 1) { edges { node { secret } } } } b: regency(code: "18.03") { employees(first: 2) { edges { node { secret } } } } }',
    );
    expect(
      alone.errors?.map(({ path, extensions }) => [
        path?.[0],
        extensions["regency"],
        extensions["count"],
      ]),
    ).toEqual([
      ["a", "18.02", undefined],
      ["b", "18.03", 2],
    ]);
  });

  test("a province that hangs or breaks ends the request in time, and says nothing of itself", async () => {
    for (const oddProvince of [
      (): "hang" => "hang",
      (): "refuse" => "refuse",
      () => Promise.resolve({ errors: [leakyError("INTERNAL")] }),
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
        : {
            data: { _entities: [null] },
            errors: [leakyError("INTERNAL", ["_entities", 0, "total"])],
          };
    const { ask } = await open({ transport, oddProvince: broken });
    const { body } = await ask("{ talentPool { total } }");
    expect(body.data).toEqual({ talentPool: { total: null } });
    expect(body.errors?.map(({ path }) => path)).toEqual([["talentPool", "total"]]);
  });
});
