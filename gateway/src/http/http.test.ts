import { afterEach, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { request as httpRequest } from "node:http";
import type { RegencyCode } from "@talenta/talent";
import { gate } from "../testing/gate.ts";
import { personOf } from "../testing/stand-ins.ts";
import { openTown, type Town, type TownConfig } from "../testing/town.ts";

let town: Town | null = null;

async function open(c: Partial<TownConfig> = {}): Promise<Town> {
  town = await openTown({ transport: "inproc", regencies: 2, ...c });
  return town;
}

afterEach(async () => {
  await town?.close();
  town = null;
});

interface Sent {
  status: number;
  headers: Headers;
  code: unknown;
  text: string;
}

async function send(url: string, init: RequestInit): Promise<Sent> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const body = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return {
    status: answer.status,
    headers: answer.headers,
    code: body.errors?.[0]?.extensions.code,
    text,
  };
}

async function post(
  { url, token }: Town,
  body: string,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const authorization = `Bearer ${await token({})}`;
  return await send(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", authorization, ...headers },
  });
}

describe("The public endpoint", () => {
  test("asks for a token, and says nothing to whoever has none or a bad one", async () => {
    const { url } = await open();
    const body = JSON.stringify({ query: "{ viewer { role } }" });
    for (const authorization of [undefined, "Bearer", "Bearer x.y.z", "Basic abc"]) {
      const headers = {
        "content-type": "application/json",
        ...(authorization !== undefined && { authorization }),
      };
      const { status, headers: got, code } = await send(url, { method: "POST", body, headers });
      expect({ status, code, ask: got.get("www-authenticate") }).toEqual({
        status: 401,
        code: "UNAUTHENTICATED",
        ask: "Bearer",
      });
    }
  });

  test("answers 403 when everything asked for was forbidden, 200 when something was not", async () => {
    const { ask } = await open();
    const forbidden = await ask("{ secret }");
    expect(forbidden.status).toBe(403);
    expect(forbidden.body).toMatchObject({
      data: { secret: null },
      errors: [{ path: ["secret"], extensions: { code: "FORBIDDEN" } }],
    });
    expect((await ask("{ myRegency { name } }")).status).toBe(403);
    expect((await ask("{ secret viewer { role } }")).status).toBe(200);
  });

  test("answers 400 for what is refused before it runs", async () => {
    const { ask } = await open();
    const refused: [string, object?][] = [
      ["{"],
      ["{ regencies { nope } }"],
      ["{ regency { name } }"],
      ["query($code: ID!) { regency(code: $code) { name } }", { code: {} }],
      ["query($code: ID!) { regency(code: $code) { name } }"],
      ["{ regencies { code: name headcount } }"],
      ["query A { viewer { role } } query B { viewer { role } }"],
    ];
    for (const [query, variables] of refused) {
      const { status, body } = await ask(query, { ...(variables !== undefined && { variables }) });
      expect({ query, status, code: body.errors?.[0]?.extensions["code"] }).toEqual({
        query,
        status: 400,
        code: "BAD_USER_INPUT",
      });
      expect(body.data).toBeUndefined();
      expect(JSON.stringify(body)).not.toContain("Did you mean");
    }
  });

  test("answers 400 for a body that is no question", async () => {
    const here = await open();
    for (const body of [
      "",
      "{",
      "[]",
      '[{"query":"{viewer{role}}"}]',
      '"x"',
      "{}",
      '{"query":1}',
      '{"query":"{viewer{role}}","variables":[]}',
      '{"query":"{viewer{role}}","__proto__":{}}',
    ]) {
      const { status, code } = await post(here, body);
      expect({ body, status, code }).toEqual({ body, status: 400, code: "BAD_USER_INPUT" });
    }
    const text = await post(here, '{"query":"{viewer{role}}"}', { "content-type": "text/plain" });
    expect(text.status).toBe(415);
  });

  test("answers 413 for too big a body and too long a question", async () => {
    const here = await open({
      gateway: { limits: { maxBodyBytes: 100_000, maxQueryBytes: 1_000 } },
    });
    const big = await post(
      here,
      JSON.stringify({ query: "{ viewer { role } }", variables: { x: "x".repeat(200_000) } }),
    );
    expect([big.status, big.code]).toEqual([413, "QUERY_TOO_COMPLEX"]);
    const long = await post(
      here,
      JSON.stringify({ query: `{ viewer { role } } #${"x".repeat(2_000)}` }),
    );
    expect([long.status, long.code]).toEqual([413, "QUERY_TOO_COMPLEX"]);
  });

  test("knows no other page", async () => {
    const { url } = await open();
    for (const path of ["/nothing", "/%ff"]) {
      const answer = await send(url.replace("/graphql", path), {});
      expect([answer.status, answer.code]).toEqual([404, "NOT_FOUND"]);
    }
  });

  test("answers 503 with Retry-After while too many questions are in work", async () => {
    const [started, open_] = [gate(), gate()];
    const here = await open({
      gateway: { maxInWork: 1 },
      oddProvince: async (_request, right) => {
        started.resolve();
        await open_.promise;
        return await right();
      },
    });
    const first = here.ask("{ viewer { role } }");
    await started.promise;
    const second = await here.ask("{ viewer { role } }");
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(second.body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    open_.resolve();
    expect((await first).status).toBe(200);
    expect((await here.ask("{ viewer { role } }")).status).toBe(200);
  });

  test("says whether it runs and whether the province answers", async () => {
    let there = true;
    const { url } = await open({ oddProvince: (_request, right) => (there ? right() : "refuse") });
    const at = (path: string): Promise<Sent> => send(url.replace("/graphql", path), {});
    expect((await at("/health")).status).toBe(200);
    expect((await at("/ready")).status).toBe(200);
    there = false;
    expect((await at("/ready")).status).toBe(503);
    expect((await at("/health")).status).toBe(200);
  });

  test("keeps the caller's request id when it is harmless", async () => {
    const here = await open();
    const body = JSON.stringify({ query: "{ secret }" });
    const kept = await post(here, body, { "x-request-id": "abc-1" });
    expect(kept.headers.get("x-request-id")).toBe("abc-1");
    expect(kept.text).toContain('"correlationId":"abc-1"');
    expect(
      (await post(here, body, { "x-request-id": "a b\t<script>" })).headers.get("x-request-id"),
    ).toMatch(/^[\w-]{36}$/);
  });

  test("lets nothing unknown leave", async () => {
    const { ask, url, token } = await open();
    const { status, body } = await ask("{ broken }");
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/SQLITE|srv|stack|province|serviceName/i);
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${await token({})}`,
      "apollo-query-plan-experimental": "1",
    };
    const plan = await send(url, {
      method: "POST",
      headers,
      body: JSON.stringify({ query: "{ viewer { role } }" }),
    });
    expect(plan.text).toBe('{"data":{"viewer":{"role":"PROVINCE_ANALYST"}}}');
  });

  test("shows its contract, and never a subgraph's own", async () => {
    const { ask } = await open({ gateway: { production: true } });
    expect((await ask(getIntrospectionQuery())).body.data).toBeTruthy();
    for (const query of [
      "{ _service { sdl } }",
      "{ _entities(representations: []) { __typename } }",
    ])
      expect((await ask(query)).status).toBe(400);
  });

  test("gives up what a client that leaves has asked", async () => {
    const started = gate();
    const left = gate();
    const here = await open();
    const [code, transport] = [...here.directory][0] ?? [];
    if (code === undefined || transport === undefined) throw new Error("no owner");
    here.directory.set(code, {
      ...transport,
      send(_request, signal) {
        signal.addEventListener("abort", () => left.resolve());
        started.resolve();
        return new Promise(() => undefined);
      },
    });
    const headers = {
      "content-type": "application/json",
      authorization: `Bearer ${await here.token({})}`,
    };
    const question = httpRequest(here.url, { method: "POST", headers });
    question.on("error", () => undefined);
    question.end(JSON.stringify({ query: "{ regencies { headcount } }" }));
    await started.promise;
    question.destroy();
    await left.promise; // ends only when the owner's question was given up
  });
});

describe("A caller without a regency", () => {
  test("has no own record, and that is no fault", async () => {
    const { ask, asked } = await open();
    const { body } = await ask("{ viewer { role regency { code } employee { name } } }");
    expect(body).toEqual({
      data: { viewer: { role: "PROVINCE_ANALYST", regency: null, employee: null } },
    });
    expect(asked.get("18.01")).toEqual([]);
  });
});

describe("Callers with a regency", () => {
  const officer = { role: "REGENCY_OFFICER", regency: "18.02" as RegencyCode } as const;

  test("reach their own one, and change it", async () => {
    const { ask } = await open();
    expect((await ask("{ myRegency { code headcount } }", { as: officer })).body.data).toEqual({
      myRegency: { code: "18.02", headcount: 5 },
    });
    const renamed = await ask('mutation { rename(name: "Pringsewu") { regency { code name } } }', {
      as: officer,
    });
    expect(renamed.body).toMatchObject({
      data: { rename: { regency: { code: "18.02", name: "Pringsewu" } } },
    });
  });

  test("read what their regency says about a change it refuses", async () => {
    const { ask } = await open();
    const { status, body } = await ask(
      'mutation { again: rename(name: "") { regency { code } } }',
      { as: officer },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { again: null },
      errors: [
        {
          path: ["again"],
          extensions: { code: "BAD_USER_INPUT", field: "name", regency: "18.02" },
        },
      ],
    });
  });

  test("read their own record as viewer", async () => {
    const { ask } = await open();
    const { nip, name } = personOf("18.02", 2);
    const employee = { role: "EMPLOYEE", regency: "18.02" as RegencyCode, nip } as const;
    const { body } = await ask("{ viewer { role regency { name } employee { name } } }", {
      as: employee,
    });
    expect(body).toMatchObject({
      data: {
        viewer: { role: "EMPLOYEE", regency: { name: "Regency 18.02" }, employee: { name } },
      },
    });
  });
});
