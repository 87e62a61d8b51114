import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { always, changed, leakyError, WIRE } from "./testing/faults.ts";
import { headcountOf, personOf } from "./testing/stand-ins.ts";
import { type Oddity, openTown, type Town, TRANSPORTS } from "./testing/town.ts";

// Owners that are well in one step or in one field and not in another.

const DEADLINES = { regencyDeadlineMs: 800, requestDeadlineMs: 4_000, mergeReserveMs: 500 };
const ALL = ["18.01", "18.02", "18.03", "18.04"];

const PEOPLE =
  "{ all: regencies { code size: headcount p: employees(first: 2) { edges { node { name } } } } }";

describe.each(TRANSPORTS)("Over %s", (transport) => {
  let town: Town;
  let odd: Oddity;

  beforeAll(async () => {
    town = await openTown({
      transport,
      odd: { "18.02": (...asked) => odd(...asked) },
      gateway: DEADLINES,
    });
  });

  afterAll(() => town.close());

  const whole = {
    size: headcountOf("18.02"),
    p: { edges: [1, 2].map((index) => ({ node: { name: personOf("18.02", index).name } })) },
  };

  /** The right answer with this error beside it. */
  const beside =
    (path?: readonly unknown[], code = "INTERNAL"): Oddity =>
    async (_request, right) => ({ ...(await right()), errors: [leakyError(code, path)] });

  test.each<[string, Oddity, object, (string | number)[]]>([
    ["beside a whole answer", beside(), whole, []],
    ["at the list of entities", beside(["_entities"]), whole, []],
    ["at an entity that is there", beside(["_entities", 0]), whole, []],
    ["at an entity nobody asked for", beside(["_entities", 7]), whole, []],
    ["at a field nobody asked for", beside(["salaries", 0]), whole, []],
    ["at a field", at(["size"]), { ...whole, size: null }, ["size"]],
    ["at an object", at(["p"]), { ...whole, p: null }, ["p"]],
    [
      "deep in a list",
      at(["p", "edges", 1, "node", "name"]),
      { ...whole, p: { edges: [whole.p.edges[0], { node: { name: null } }] } },
      ["p", "edges", 1, "node", "name"],
    ],
  ])(
    "an owner's error %s comes back at its place, and takes nothing else away",
    async (_where, fault, kept, path) => {
      odd = fault;
      const { status, body } = await town.ask(PEOPLE);
      expect(status).toBe(200);
      expect(body.errors).toMatchObject([
        {
          message: "Regency 18.02 could not answer this.",
          path: ["all", 1, ...path],
          extensions: { code: "REGENCY_UNAVAILABLE", regency: "18.02" },
        },
      ]);
      expect(JSON.stringify(body)).not.toMatch(/srv|table|stack/);
      const all = body.data?.["all"] as { code: string }[];
      expect(all.map(({ code }) => code)).toEqual(ALL);
      expect(all[1]).toEqual({ code: "18.02", ...kept });
      expect(all[0]).toMatchObject({ size: headcountOf("18.01") });
      expect(body.extensions?.regencies).toMatchObject({
        total: 4,
        failed: 0,
        isPartial: true,
        details: { "18.02": { status: "partial", error: { reason: "UNAVAILABLE" } } },
      });
    },
  );

  test.each<[string, Oddity, string]>([
    ["an error in one of its figures", inSlice("INTERNAL"), "UNAVAILABLE"],
    ["a figure it may not give", inSlice("FORBIDDEN"), "NOT_SHARED"],
    ["a figure it does not know", inSlice("REGENCY_OUTDATED"), "OUTDATED"],
    ["no figures", changed((all) => all.map(() => null)), "INVALID"],
    ["no status", changed((all) => all.map((each) => ({ ...each, status: null }))), "INVALID"],
    [
      "no word on whose it is",
      changed((all) => all.map(({ status, nineBox }) => ({ status, nineBox }))),
      "INVALID",
    ],
  ])("a slice with %s is left out whole, with the reason", async (_what, fault, reason) => {
    odd = fault;
    const { body } = await town.ask(
      "{ talentPool { total coverage { answered missing { regency { code } reason } } } }",
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      talentPool: {
        total: ["18.01", "18.03", "18.04"].reduce((sum, code) => sum + headcountOf(code), 0),
        coverage: { answered: 3, missing: [{ regency: { code: "18.02" }, reason }] },
      },
    });
  });

  test("an owner still computing is left out without a fault, and asked anew when the same is asked again", async () => {
    const question = "{ talentPool { total coverage { answered missing { reason } } } }";
    odd = changed((all) =>
      all.map((each) => ({ ...each, status: "PENDING", unplaced: null, nineBox: null })),
    );
    const pending = await town.ask(question);
    expect(pending.body.errors).toBeUndefined();
    expect(pending.body.data).toMatchObject({
      talentPool: { coverage: { answered: 3, missing: [{ reason: "PENDING" }] } },
    });
    expect(pending.body.extensions?.regencies).toMatchObject({
      failed: 0,
      skipped: 1,
      isPartial: true,
      details: { "18.02": { status: "skipped", error: { reason: "PENDING" } } },
    });
    odd = (_request, right) => right();
    const done = await town.ask(question);
    expect(done.body.data).toMatchObject({
      talentPool: { coverage: { answered: 4, missing: [] } },
    });
  });

  test.each<[string, Oddity, string]>([
    ["hangs", () => "hang", "REGENCY_TIMEOUT"],
    ["refuses", () => "refuse", "REGENCY_UNAVAILABLE"],
    ["breaks off", () => WIRE.breakOff, "REGENCY_UNAVAILABLE"],
    ["breaks inside", always({ errors: [leakyError("INTERNAL")] }), "REGENCY_UNAVAILABLE"],
    ["forgets somebody", changed((all) => all.slice(1)), "REGENCY_UNAVAILABLE"],
  ])(
    "an owner that ranks people and then %s when asked for their names keeps its ranks",
    async (_what, fault, code) => {
      odd = (request, right) =>
        request.query.includes("Employee") ? fault(request, right) : right();
      const { body } = await town.ask(`{ candidates(first: 8) {
      edges { node { rank employee { name regency { code } } } } coverage { complete } } }`);
      const person = (index: number): object => {
        const regency = ALL[index % 4] ?? "";
        const { name } = personOf(regency, Math.floor(index / 4) + 1);
        return { name: regency === "18.02" ? null : name, regency: { code: regency } };
      };
      expect(body.data).toEqual({
        candidates: {
          edges: Array.from({ length: 8 }, (_, index) => ({
            node: { rank: index + 1, employee: person(index) },
          })),
          coverage: { complete: true },
        },
      });
      expect(body.errors).toMatchObject([
        {
          path: ["candidates", "edges", 1, "node", "employee"],
          extensions: { code, regency: "18.02" },
        },
      ]);
      expect(body.extensions?.regencies?.details["18.02"]).toMatchObject({ status: "partial" });
    },
  );

  test("an owner that answers in pieces, slowly but in time, is complete", async () => {
    odd = () => WIRE.drip;
    const { body } = await town.ask(PEOPLE);
    expect(body.errors).toBeUndefined();
    expect(listOf(body.data?.["all"])[1]).toEqual({ code: "18.02", ...whole });
    expect(body.extensions?.regencies).toMatchObject({ successful: 4, isPartial: false });
  });
});

type Fields = Record<string | number, unknown>;

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/** The right answer with null and an error at this place of its one entity. */
function at(path: readonly (string | number)[]): Oddity {
  return async (_request, right) => {
    const answer = structuredClone(await right());
    let parent = listOf(answer.data?.["_entities"])[0] ?? {};
    for (const step of path.slice(0, -1)) parent = parent[step] as Fields;
    parent[path.at(-1) ?? ""] = null;
    return { ...answer, errors: [leakyError("INTERNAL", ["_entities", 0, ...path])] };
  };
}

function inSlice(code: string): Oddity {
  return async (_request, right) => {
    const { data } = await right();
    const [slice] = listOf(data?.["_entities"]);
    return {
      data: { _entities: [{ ...slice, nineBox: null }] },
      errors: [leakyError(code, ["_entities", 0, "nineBox"])],
    };
  };
}
