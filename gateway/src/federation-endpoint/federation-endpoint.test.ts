import { afterEach, describe, expect, test } from "@jest/globals";
import { createPassportIssuer, newPassportKeys, type Principal } from "@talenta/access";
import type { RegencyCode } from "@talenta/talent";
import { REGENCY_SDL } from "../testing/contract.ts";
import { headcountOf, personOf } from "../testing/stand-ins.ts";
import { openTown, type Reply, type Town, type TownConfig, TRANSPORTS } from "../testing/town.ts";

let town: Town | null = null;

async function open(c: Partial<TownConfig> = {}): Promise<Town> {
  town = await openTown({ transport: "inproc", regencies: 3, federationEndpoint: [], ...c });
  return town;
}

afterEach(async () => {
  await town?.close();
  town = null;
});

interface Body {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** Sends what a router sends, or something else, to the endpoint. */
async function send(
  { regencyUrl, token }: Town,
  body: Body | string,
  authorization?: string,
): Promise<Reply> {
  const answer = await fetch(regencyUrl ?? "", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: authorization ?? `Bearer ${await token({})}`,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Reply["body"],
  };
}

const regency = (code: string): object => ({ __typename: "Regency", code });
const employee = (code: string, index: number): object => ({
  __typename: "Employee",
  id: personOf(code, index).id,
  regency: { code },
});
const slice = (code: string): object => ({
  __typename: "TalentSlice",
  regency: { code },
  query: "pool",
});
const OFFICER = { role: "REGENCY_OFFICER", regency: "18.02" as RegencyCode } as const;
const ANALYST = { subject: "router", role: "PROVINCE_ANALYST" } as const;
const HEADCOUNT: Body = {
  query:
    "query($representations:[_Any!]!){_entities(representations:$representations){...on Regency{headcount}}}",
  variables: { representations: [regency("18.01")] },
};

describe.each(TRANSPORTS)("Over %s, the federation endpoint answers", (transport) => {
  test("several aliased entity fields with variables of any name, each owner asked once, nothing twice", async () => {
    const here = await open({ transport });
    const { status, body } = await send(here, {
      query: `query Batch__regency__2($_0_reps: [_Any!]!, $_1_reps: [_Any!]!, $first: Int!) {
        _0: _entities(representations: $_0_reps) { __typename ... on Regency { size: headcount __typename } }
        _1: _entities(representations: $_1_reps) { ... on Employee { name nip } ... on Regency { employees(first: $first) { totalCount } } }
      }`,
      variables: {
        _0_reps: [regency("18.02"), regency("18.01"), regency("18.02")],
        _1_reps: [
          employee("18.01", 2),
          regency("18.01"),
          employee("18.03", 1),
          employee("18.01", 2),
        ],
        first: 1,
      },
    });
    const size = (code: string): object => ({ __typename: "Regency", size: headcountOf(code) });
    const person = (code: string, index: number): object => {
      const { name, nip } = personOf(code, index);
      return { name, nip };
    };
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      _0: [size("18.02"), size("18.01"), size("18.02")],
      _1: [
        person("18.01", 2),
        { employees: { totalCount: headcountOf("18.01") } },
        person("18.03", 1),
        person("18.01", 2),
      ],
    });
    expect(body.extensions?.regencies).toMatchObject({ total: 3, successful: 3, failed: 0 });
    expect([...here.asked.values()].map((questions) => questions.length)).toEqual([0, 1, 1, 1]);
    expect(here.asked.get("18.01")?.[0]?.variables).toEqual({
      _0_reps: [regency("18.01")],
      _1_reps: [employee("18.01", 2), regency("18.01")],
      first: 1,
    });
  });

  test("fragments by name within fragments, type names anywhere, and representations in the text", async () => {
    const here = await open({ transport });
    const { body } = await send(here, {
      query: `query($representations__0: ID!) { kind: __typename ...Everything }
        fragment Everything on Query {
          ... { some: _entities(representations: [{ __typename: "Regency", code: $representations__0 }, { __typename: "Regency", code: "18.03" }]) { ...Any } }
          one: _entities(representations: { __typename: "Employee", id: "18.01-1", regency: { code: "18.01" } }) { t: __typename ...Any }
        }
        fragment Any on _Entity { ... on Regency { ...Size } ... on Employee { regency { code __typename } } }
        fragment Size on Regency { headcount }`,
      variables: { representations__0: "18.02" },
    });
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      kind: "Query",
      some: [{ headcount: headcountOf("18.02") }, { headcount: headcountOf("18.03") }],
      one: [{ t: "Employee", regency: { code: "18.01", __typename: "Regency" } }],
    });
  });

  test("the operation named among several", async () => {
    const here = await open({ transport });
    const query = `query A { _entities(representations: [{ __typename: "Regency", code: "18.01" }]) { ...F } }
      query B($r: [_Any!]!) { b: _entities(representations: $r) { ...F } }
      fragment F on Regency { headcount }`;
    const variables = { r: [regency("18.03")] };
    expect((await send(here, { query, operationName: "A" })).body.data).toEqual({
      _entities: [{ headcount: headcountOf("18.01") }],
    });
    expect((await send(here, { query, operationName: "B", variables })).body.data).toEqual({
      b: [{ headcount: headcountOf("18.03") }],
    });
    for (const operationName of [undefined, "C"]) {
      const { status } = await send(here, { query, ...(operationName && { operationName }) });
      expect(status).toBe(400);
    }
  });

  test("root fields in parts and changes, both for the caller's own regency", async () => {
    const here = await open({ transport });
    const as = `Bearer ${await here.token(OFFICER)}`;
    const mine = await send(
      here,
      {
        query:
          "{ mine: myRegency { code } ...F } fragment F on Query { mine: myRegency { headcount } }",
      },
      as,
    );
    expect(mine.body.data).toEqual({ mine: { code: "18.02", headcount: headcountOf("18.02") } });
    const change = await send(
      here,
      {
        query: "mutation($n: String!) { done: rename(name: $n) { regency { code name } } }",
        variables: { n: "Pringsewu" },
      },
      as,
    );
    expect(change.body.data).toEqual({ done: { regency: { code: "18.02", name: "Pringsewu" } } });
    expect(here.asked.get("18.01")).toEqual([]);
  });

  test("slices in a silent owner's stead, under the router's own names", async () => {
    const here = await open({ transport, odd: { "18.02": () => "refuse" } });
    const { status, body } = await send(here, {
      query:
        "query($r: [_Any!]!) { s: _entities(representations: $r) { ... on TalentSlice { t: __typename how: status boxes: nineBox { count } } } }",
      variables: { r: [slice("18.02"), slice("18.01")] },
    });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      s: [
        { t: "TalentSlice", how: "UNAVAILABLE", boxes: null },
        { t: "TalentSlice", how: "OK", boxes: [{ count: headcountOf("18.01") }] },
      ],
    });
    expect(body.extensions?.regencies).toMatchObject({ successful: 1, failed: 1, isPartial: true });
  });

  test("nothing for a silent owner, with one safe error at the path asked for", async () => {
    const here = await open({
      transport,
      gateway: { regencyDeadlineMs: 800 },
      odd: {
        "18.02": () => "hang",
        "18.03": () =>
          Promise.resolve({
            errors: [{ message: "no table at /srv/db", extensions: { code: "SQL" } }],
          }),
      },
    });
    const { status, body } = await send(here, {
      ...HEADCOUNT,
      variables: { representations: [regency("18.02"), regency("18.01"), regency("18.03")] },
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({ _entities: [null, { headcount: headcountOf("18.01") }, null] });
    expect(body.errors).toMatchObject([
      {
        path: ["_entities", 0],
        extensions: {
          code: "REGENCY_TIMEOUT",
          regency: "18.02",
          correlationId: expect.any(String),
        },
      },
      { path: ["_entities", 2], extensions: { code: "REGENCY_UNAVAILABLE", regency: "18.03" } },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/srv|SQL|table/);
  });
});

describe("The federation endpoint lets in", () => {
  test("users with their own token, and passports made for it", async () => {
    const here = await open();
    const passport = await here.passports.passport(ANALYST, "regency");
    for (const bearer of [await here.token({}), passport]) {
      const { status, body } = await send(here, HEADCOUNT, `Bearer ${bearer}`);
      expect(status).toBe(200);
      expect(body.data).toEqual({ _entities: [{ headcount: headcountOf("18.01") }] });
    }
  });

  test("nobody else: no token, another audience, another issuer", async () => {
    const here = await open();
    const { privateJwk } = await newPassportKeys();
    const stranger = await createPassportIssuer({ issuer: "urn:other:router", privateJwk });
    for (const authorization of [
      "",
      "Bearer x.y.z",
      `Bearer ${await here.passports.passport(ANALYST, "regency:18.01")}`,
      `Bearer ${await here.passports.passport(ANALYST, "province")}`,
      `Bearer ${await stranger.passport(ANALYST, "regency")}`,
    ]) {
      const { status, headers, body } = await send(here, HEADCOUNT, authorization);
      expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
      expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
      expect(body.data).toBeUndefined();
    }
    expect([...here.asked.values()].flat()).toEqual([]);
  });

  test("passports of further issuers it was told to trust, and of no other key under their name", async () => {
    const issuer = "urn:other:router";
    const [known, unknown] = [await newPassportKeys(), await newPassportKeys()];
    const here = await open({ federationEndpoint: [{ issuer, jwks: known.publicJwks }] });
    const statusWith = async (keys: typeof known, who: Principal): Promise<number> => {
      const router = await createPassportIssuer({ issuer, privateJwk: keys.privateJwk });
      const bearer = await router.passport(who, "regency");
      return (await send(here, HEADCOUNT, `Bearer ${bearer}`)).status;
    };
    expect(await statusWith(known, ANALYST)).toBe(200);
    expect(await statusWith(unknown, ANALYST)).toBe(401);
  });
});

describe("The federation endpoint refuses", () => {
  const bomb = `query($r:[_Any!]!){_entities(representations:$r){...F0}} ${Array.from(
    { length: 22 },
    (_, i) => `fragment F${i} on Regency{...F${i + 1} ...F${i + 1}}`,
  ).join(" ")} fragment F22 on Regency{headcount}`;

  test.each<[string, string]>([
    ["text that is no question", "{"],
    ["fragments in a circle", "{...A} fragment A on Query{...B} fragment B on Query{...A}"],
    [
      "fragments of entities in a circle",
      "query($r:[_Any!]!){_entities(representations:$r){...A}} fragment A on Regency{headcount ...A}",
    ],
    ["fragments nobody wrote", "query($r:[_Any!]!){_entities(representations:$r){...A}}"],
    ["variables nobody declared", "{_entities(representations:$r){...on Regency{headcount}}}"],
    ["entities of nothing", "{_entities{...on Regency{headcount}}}"],
    [
      "one name for different entities",
      "query($r:[_Any!]!,$s:[_Any!]!){_entities(representations:$r){...on Regency{headcount}} _entities(representations:$s){...on Regency{headcount}}}",
    ],
    [
      "names that are none",
      "query($r:[_Any!]!){__proto__:_entities(representations:$r){__typename}}",
    ],
    ["what describes its owners", "{__schema{types{name}}}"],
    ["subscriptions", "subscription{a}"],
    ["2^22 fragments", bomb],
    [
      "too deep a question",
      `query($r:[_Any!]!){_entities(representations:$r)${"{a".repeat(17)}${"}".repeat(18)}`,
    ],
    ["too many tokens", `{myRegency{${"code ".repeat(4_000)}}}`],
  ])("%s", async (_what, query) => {
    const here = await open({ regencies: 1 });
    const { status, body } = await send(here, {
      query,
      variables: { r: [regency("18.01")], s: [] },
    });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(["BAD_USER_INPUT", "QUERY_TOO_COMPLEX"]).toContain(body.errors?.[0]?.extensions["code"]);
    expect([...here.asked.values()].flat()).toEqual([]);
  });

  test("too long a text and too big a body with 413, and several questions at once with 400", async () => {
    const here = await open({ regencies: 1, gateway: { limits: { maxBodyBytes: 100_000 } } });
    const long = await send(here, { query: `{ myRegency { code } } #${"x".repeat(70_000)}` });
    const big = await send(here, { ...HEADCOUNT, variables: { x: "x".repeat(200_000) } });
    const several = await send(here, JSON.stringify([HEADCOUNT, HEADCOUNT]));
    expect([long.status, big.status, several.status]).toEqual([413, 413, 400]);
  });

  test("representations a hundred thousand levels deep", async () => {
    const here = await open({ regencies: 1 });
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const body = `{"query":${JSON.stringify(HEADCOUNT.query)},"variables":{"representations":[{"__typename":"Regency","code":"18.01","x":${deep}}]}}`;
    expect((await send(here, body)).status).toBe(400);
    expect((await send(here, HEADCOUNT)).status).toBe(200);
  });

  test("an own regency to whoever has none, with 403 and what to do instead", async () => {
    const { status, body } = await send(await open(), { query: "{ myRegency { code } }" });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      data: { myRegency: null },
      errors: [
        { path: ["myRegency"], extensions: { code: "FORBIDDEN", hint: expect.any(String) } },
      ],
    });
  });
});

describe("The federation endpoint", () => {
  const statusAt = async (url: string, init?: RequestInit): Promise<number> =>
    (await fetch(url, init)).status;

  test("stands on its own port only, without a page, and is closed unless asked for", async () => {
    const { url, regencyUrl } = await open();
    const [outer, inner] = [new URL(url), new URL(regencyUrl ?? "")];
    expect(inner.pathname).toBe("/regency/graphql");
    expect(inner.port).not.toBe(outer.port);
    const post = { method: "POST" };
    expect(await statusAt(new URL("/regency/graphql", outer).href, post)).toBe(404);
    expect(await statusAt(new URL("/graphql", inner).href, post)).toBe(404);
    expect(await statusAt(new URL("/", inner).href)).toBe(404);
    expect(await statusAt(inner.href)).toBe(401);
    await town?.close();
    town = await openTown({ transport: "inproc", regencies: 1 });
    expect(town.regencyUrl).toBeNull();
  });

  test("says whether it runs and whether there is an owner to ask", async () => {
    const { regencyUrl, directory } = await open({ regencies: 1 });
    const at = (path: string): Promise<number> => statusAt(new URL(path, regencyUrl ?? "").href);
    expect([await at("/health"), await at("/ready")]).toEqual([200, 200]);
    directory.clear();
    expect([await at("/health"), await at("/ready")]).toEqual([200, 503]);
  });

  test("shows its schema text outside production only", async () => {
    const query = "query __ApolloGetServiceDefinition__ { _service { sdl } }";
    const outside = await send(await open(), { query });
    expect(outside.body).toEqual({ data: { _service: { sdl: REGENCY_SDL } } });
    await town?.close();
    const inside = await send(await open({ gateway: { production: true } }), { query });
    expect(inside.status).toBe(400);
    expect(inside.body.data).toBeUndefined();
  });

  test("lets a viewer who works for no regency have no record, without a fault", async () => {
    const { body } = await send(await open(), {
      query: "query($r:[_Any!]!){_entities(representations:$r){...on Viewer{employee{name}}}}",
      variables: { r: [{ __typename: "Viewer", subject: "ani", regency: null }] },
    });
    expect(body).toEqual({ data: { _entities: [null] } });
  });
});
