import { describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import type { SubgraphResponse } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import {
  entities,
  HEADCOUNT,
  regency,
  type Representation,
  routing,
  state,
} from "../testing/routing.ts";
import type { RegencyOperation } from "./regency-router.ts";

describe("Operations as other routers send them", () => {
  const both = (
    asking: RegencyOperation,
    names: Record<string, string>,
    principal: Partial<Principal> = {},
  ) => {
    const of = ({ code }: Representation): unknown =>
      typeof code === "string" ? { headcount: Number(code.slice(3)) } : { status: "OK" };
    const { router, asked } = routing({
      "18.01": entities(names, of),
      "18.02": entities(names, of),
    });
    return { answer: router.execute(asking, state(principal)), asked };
  };

  test("with several aliased fields, each with its own variable, are one question to each owner", async () => {
    const query = `query($x:[_Any!]!,$y:[_Any!]!){
      a:_entities(representations:$x){...on Regency{headcount}} b:_entities(representations:$y){...on Regency{headcount}}}`;
    const variables = {
      x: [regency("18.02"), regency("18.01"), regency("18.02")],
      y: [regency("18.02")],
    };
    const { answer, asked } = both({ query, variables }, { a: "x", b: "y" });
    expect(await answer).toEqual({
      data: { a: [{ headcount: 2 }, { headcount: 1 }, { headcount: 2 }], b: [{ headcount: 2 }] },
    });
    expect(asked.map(({ owner, request }) => [owner, request.variables])).toEqual([
      ["18.02", { x: [regency("18.02")], y: [regency("18.02")] }],
      ["18.01", { x: [regency("18.01")], y: [] }],
    ]);
  });

  test("may stand in fragments and write representations into the text", async () => {
    const query = `query($c:ID!){...All} fragment All on Query{
      a:_entities(representations:[{__typename:"Regency",code:"18.01"},{__typename:"Regency",code:$c}]){...Size}
      ...on Query @include(if:true){b:_entities(representations:{__typename:"Regency",code:"18.02"}){...Size}}}
      fragment Size on Regency{headcount}`;
    const names = { a: "representations__0", b: "representations__1" };
    const { answer, asked } = both({ query, variables: { c: "18.02" } }, names);
    expect(await answer).toEqual({
      data: { a: [{ headcount: 1 }, { headcount: 2 }], b: [{ headcount: 2 }] },
    });
    expect(asked).toHaveLength(2);
    expect(asked[0]?.request.query).not.toContain("$c");
    expect(asked[0]?.request.query).toContain("fragment Size");
  });

  test("leave out what is skipped, and answer type names here", async () => {
    const query = `query($r:[_Any!]!,$no:Boolean=false){t:__typename
      a:_entities(representations:$r)@include(if:$no){...on Regency{headcount}}
      b:_entities(representations:$r)@skip(if:$no){...on Regency{headcount}}}`;
    const { answer, asked } = both({ query, variables: { r: [regency("18.01")] } }, { b: "r" });
    expect(await answer).toEqual({ data: { t: "Query", b: [{ headcount: 1 }] } });
    expect(asked[0]?.request.query).not.toContain("__typename");
  });

  test("send root fields to the caller's own regency only", async () => {
    const query = `query($r:[_Any!]!){mine:myRegency{code} _entities(representations:$r){...on Regency{headcount}}}`;
    const of = ({ code }: Representation): unknown => ({
      headcount: Number(String(code).slice(3)),
    });
    const { router, asked } = routing({
      "18.01": ({ query: text }) => {
        expect(text).toContain("myRegency");
        return { data: { mine: { code: "18.01" }, _entities: [of(regency("18.01"))] } };
      },
      "18.02": entities({ _entities: "r" }, of),
    });
    const variables = { r: [regency("18.01"), regency("18.02")] };
    const answer = await router.execute(
      { query, variables },
      state({ regency: "18.01" as RegencyCode }),
    );
    expect(answer).toEqual({
      data: { mine: { code: "18.01" }, _entities: [{ headcount: 1 }, { headcount: 2 }] },
    });
    const texts = Object.fromEntries(
      asked.map(({ owner, request }) => [owner, request.query.includes("myRegency")]),
    );
    expect(texts).toEqual({ "18.01": true, "18.02": false });
  });

  test("do not reach what describes a subgraph, nor subscriptions", async () => {
    const { router, asked } = routing({ "18.01": () => ({ data: {} }) });
    for (const query of ["{_service{sdl}}", "{__schema{types{name}}}", "subscription{a}"]) {
      await expect(
        router.execute({ query }, state({ regency: "18.01" as RegencyCode })),
      ).rejects.toThrow(/describe themselves|no subscriptions/);
    }
    expect(asked).toEqual([]);
  });
});

describe("A caller without a regency", () => {
  test("is told to ask for a regency by its code", async () => {
    const { router, asked } = routing({ "18.01": () => ({ data: {} }) });
    const { data, errors } = await router.execute({ query: "{myRegency{code}}" }, state());
    expect(data).toEqual({ myRegency: null });
    expect(errors).toMatchObject([{ path: ["myRegency"], extensions: { code: "FORBIDDEN" } }]);
    expect(errors?.[0]?.message).toContain("regency(code:)");
    expect(asked).toEqual([]);
  });
});

describe("A viewer who works for no regency", () => {
  const query = "query($r:[_Any!]!){_entities(representations:$r){...on Viewer{employee{name}}}}";
  const ask = (r: Record<string, unknown>[]): Promise<SubgraphResponse> =>
    routing({}).router.execute({ query, variables: { r } }, state());

  test.each([
    ["null", { regency: null }],
    ["left out", {}],
    ["without its code", { regency: {} }],
    ["with a code that is null", { regency: { code: null } }],
    ["with nothing but its type", { regency: { __typename: "Regency" } }],
  ])("has no record and no fault, with the regency %s", async (_how, key) => {
    const answer = await ask([{ __typename: "Viewer", subject: "ani", ...key }]);
    expect(answer).toEqual({ data: { _entities: [null] } });
  });

  test("is no excuse for who must have one, nor for a code that is none", async () => {
    for (const wrong of [
      { __typename: "Employee", id: "1" },
      { __typename: "Employee", id: "1", regency: {} },
      { __typename: "Viewer", subject: "ani", regency: { code: 18.01 } },
      { __typename: "Viewer", subject: "ani", regency: "18.01" },
      { __typename: "Nobody" },
      { subject: "ani" },
    ]) {
      const { data, errors } = await ask([wrong]);
      expect(data).toEqual({ _entities: [null] });
      expect(errors).toMatchObject([
        { path: ["_entities", 0], extensions: { code: "BAD_USER_INPUT" } },
      ]);
    }
  });
});

describe("What an owner sends", () => {
  const REPORT = HEADCOUNT.replace("headcount", "report");
  const askFor = async (report: unknown): Promise<SubgraphResponse> => {
    const { router } = routing({ "18.01": () => ({ data: { _entities: [{ report }] } }) });
    const variables = { representations: [regency("18.01")] };
    return await router.execute({ query: REPORT, variables }, state());
  };

  test("may have some levels where anything may stand", async () => {
    const report = { axes: [{ items: [{ score: 1 }] }] };
    expect(await askFor(report)).toEqual({ data: { _entities: [{ report }] } });
  });

  test("cannot break the router by a hundred thousand levels", async () => {
    const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
    expect(await askFor(deep)).toMatchObject({
      data: { _entities: [null] },
      errors: [{ extensions: { code: "REGENCY_UNAVAILABLE", regency: "18.01" } }],
    });
  });
});
