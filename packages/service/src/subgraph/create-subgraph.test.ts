import { EventEmitter, once } from "node:events";
import { connect } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AccessError, type Principal, type Verifier } from "@talenta/access";
import { told } from "@talenta/sentences";
import { GraphQLError, parse } from "graphql";
import {
  createLog,
  createSubgraph,
  forbidden,
  type Subgraph,
  type SubgraphConfig,
  type SubgraphRequest,
  type SubgraphResponse,
} from "../index.ts";

interface Context {
  readonly principal: Principal;
  readonly signal?: AbortSignal;
}

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@key"])
  type Query { who: String forbidden: Int broken: Int slow: Int add(a: Int!, b: Int!): Int must: Int! }
  type Regency @key(fields: "code") { code: ID! headcount: Int @cost(weight: 10) below: [Regency!] }
  type FigureSlice @key(fields: "code") @cost(weight: 2000) { code: ID! }
`);
const slow = new EventEmitter<{ asked: []; gone: [] }>();
const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Query: {
        who: (_: unknown, _args: unknown, { principal }: Context) => principal.subject,
        forbidden: () => {
          throw forbidden(told("Ask your officer."));
        },
        must: () => {
          throw forbidden(told("Ask your officer."));
        },
        broken: () => {
          throw new Error("SQLITE_ERROR: no such table: employee in /srv/18.01.db");
        },
        slow: async (_: unknown, _args: unknown, { signal }: Context) => {
          if (!signal) return 1;
          slow.emit("asked");
          await once(signal, "abort");
          slow.emit("gone");
          return 1;
        },
        add: (_: unknown, { a, b }: { a: number; b: number }) => a + b,
      },
      Regency: { __resolveReference: ({ code }: { code: string }) => ({ code, headcount: 300 }) },
    },
  },
]);

const verifier: Verifier = {
  async verify(bearer) {
    if (bearer === "roleless")
      throw AccessError.forbidden(told("The token names no role that is known here."));
    if (bearer === "keyless") throw new Error("connect ECONNREFUSED 10.0.0.1:443");
    if (bearer !== "good") throw AccessError.unauthenticated(told("The access token has expired."));
    return { subject: "ani", role: "PROVINCE_ANALYST" };
  },
};
let up = true;
const config: SubgraphConfig<Context> = {
  name: "test",
  schema,
  verifier,
  context: (principal, _request, signal) => ({ principal, ...(signal && { signal }) }),
  log: createLog({ name: "test", level: "silent" }),
  ready: async () => up,
  production: false,
  bodyLimitBytes: 2000,
};
const open = async (over: Partial<SubgraphConfig<Context>> = {}): Promise<Subgraph> =>
  await createSubgraph({ ...config, ...over });

let subgraph: Subgraph;
let url: string;
beforeAll(async () => {
  subgraph = await open();
  ({ url } = await subgraph.listen({ host: "127.0.0.1", port: 0 }));
});
afterAll(async () => await subgraph.stop());

type Question = Omit<SubgraphRequest, "requestId">;
const good = { authorization: "Bearer good" };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function post(question: Question, headers: Record<string, string> = {}): Promise<Response> {
  const { authorization, ...body } = question;
  return await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-request-id": "r-1",
      ...(authorization !== undefined && { authorization }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}
const inside = async (question: Question, at = subgraph): Promise<SubgraphResponse> =>
  await at.execute({ ...question, requestId: "r-1" });

describe("Both ways in of a subgraph", () => {
  const questions: [string, number, Question][] = [
    ["a question", 200, { query: "{ who }", ...good }],
    [
      "variables and a name",
      200,
      {
        query: "query A { who } query B($a: Int!) { add(a: $a, b: 2) }",
        operationName: "B",
        variables: { a: 40 },
        ...good,
      },
    ],
    [
      "entities",
      200,
      {
        query:
          "query($r: [_Any!]!) { _entities(representations: $r) { ... on Regency { code headcount } } }",
        variables: { r: [{ __typename: "Regency", code: "18.01" }] },
        ...good,
      },
    ],
    ["some data and some errors", 200, { query: "{ who forbidden broken }", ...good }],
    ["an unexpected error", 200, { query: "{ broken }", ...good }],
    ["a refusal of everything", 403, { query: "{ forbidden }", ...good }],
    ["a refusal that takes all the data", 403, { query: "{ who must }", ...good }],
    ["no token", 401, { query: "{ who }" }],
    ["a token of another kind", 401, { query: "{ who }", authorization: "Basic good" }],
    ["an expired token", 401, { query: "{ who }", authorization: "Bearer old" }],
    ["a token without a role", 403, { query: "{ who }", authorization: "Bearer roleless" }],
    ["keys out of reach", 500, { query: "{ who }", authorization: "Bearer keyless" }],
    ["text that is no question", 400, { query: "{ who", ...good }],
    ["a field that is not there", 400, { query: "{ whom }", ...good }],
    [
      "an operation that is not there",
      400,
      { query: "query A { who }", operationName: "B", ...good },
    ],
    [
      "a variable of the wrong type",
      400,
      {
        query: "query($a: Int!) { add(a: $a, b: 2) }",
        variables: { a: "forty" },
        ...good,
      },
    ],
  ];

  test.each(questions)("give the same answer to %s", async (_what, status, question) => {
    const answer = await post(question);
    const body: unknown = await answer.json();
    expect(plain(await inside(question))).toEqual(body);
    expect(answer.status).toBe(status);
  });

  test("say nothing about what broke, only its correlation id", async () => {
    const { data, errors } = await inside({ query: "{ who broken }", ...good });
    expect(plain({ data, errors })).toEqual({
      data: { who: "ani", broken: null },
      errors: [
        {
          message: "Something went wrong on our side.",
          path: ["broken"],
          locations: [{ line: 1, column: 7 }],
          extensions: { code: "INTERNAL", correlationId: "r-1" },
        },
      ],
    });
  });

  test("suggest nothing to whoever guesses at fields", async () => {
    expect(JSON.stringify(await inside({ query: "{ forbiden }", ...good }))).not.toContain(
      "forbidden",
    );
  });

  test("refuse a bomb of fragments and a text too long, before running them", async () => {
    const levels = Array.from(
      { length: 20 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
    );
    const bomb = `{ ...f0 } ${levels.join(" ")} fragment f20 on Query { who }`;
    const long = `{ ${"who ".repeat(11_000)} }`;
    for (const query of [bomb, long]) {
      const { data, errors } = await inside({ query, ...good });
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
    }
  });

  test("refuse what multiplies to more than they can hold, before running it", async () => {
    const entities = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Regency {";
    const some = (length: number) => ({
      r: Array.from({ length }, () => ({ __typename: "Regency", code: "18.01" })),
    });
    const refused: Question[] = [
      {
        query: `${entities} ${"below {".repeat(5)} code ${"}".repeat(5)} } } }`,
        variables: some(1),
      },
      { query: `${entities} code headcount } } }`, variables: some(20_000) },
      // What a key makes the owner compute is paid for whatever is selected, and however it is written.
      {
        query: "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
        variables: { r: Array.from({ length: 300 }, () => ({ __typename: "FigureSlice" })) },
      },
      {
        query: `{ _entities(representations: [${'{ __typename: "FigureSlice" } '.repeat(300)}]) { __typename } }`,
      },
    ];
    for (const question of refused) {
      const { data, errors } = await inside({ ...question, ...good });
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
    }
    const deep = { query: `${entities} ${"below {".repeat(5)} code ${"}".repeat(5)} } } }` };
    expect((await post({ ...deep, variables: some(1), ...good })).status).toBe(400);
    const fine = { query: `${entities} headcount below { code } } } }`, variables: some(3_000) };
    expect((await inside({ ...fine, ...good })).errors).toBeUndefined();
  });

  test("close introspection and the schema text in production, aliases or not, and only there", async () => {
    const closed = await open({ production: true });
    for (const query of [
      "{ __schema { queryType { name } } }",
      "{ a: _service { sdl } }",
      "{ ...f } fragment f on Query { _service { sdl } }",
    ]) {
      expect((await inside({ query, ...good })).errors).toBeUndefined();
      const { data, errors } = await inside({ query, ...good }, closed);
      expect(data).toBeUndefined();
      expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      expect(errors?.[0]?.message).not.toMatch(/apollo/i);
    }
    await closed.stop();
  });
});

describe("The way in within the process", () => {
  test("rejects with the signal's reason when the caller gives up, before or during", async () => {
    const reason = new Error("deadline");
    const during = new AbortController();
    const asked = subgraph.execute({ query: "{ slow }", requestId: "r", ...good }, during.signal);
    setImmediate(() => during.abort(reason));
    await expect(asked).rejects.toBe(reason);
    const before = AbortSignal.abort(reason);
    await expect(
      subgraph.execute({ query: "{ who }", requestId: "r", ...good }, before),
    ).rejects.toBe(reason);
  });

  test("parses a question once for all tenants of one schema", async () => {
    const source = "query Once { who add(a: 1, b: 1) }";
    const neighbour = await open();
    const documents = new Set<unknown>();
    const watching = await open({
      schema: buildSubgraphSchema([
        {
          typeDefs: parse("type Query { seen: Int }"),
          resolvers: {
            Query: {
              seen: (_s: unknown, _a: unknown, _c: Context, info: { operation: unknown }) =>
                documents.add(info.operation).size,
            },
          },
        },
      ]),
    });
    for (let turn = 0; turn < 3; turn += 1) await inside({ query: "{ seen }", ...good }, watching);
    expect(documents.size).toBe(1);
    expect(plain(await inside({ query: source, ...good }, neighbour))).toEqual(
      plain(await inside({ query: source, ...good })),
    );
    await Promise.all([neighbour.stop(), watching.stop()]);
  });

  test("is closed after stopping, as often as one stops", async () => {
    const short = await open();
    await short.stop();
    await short.stop();
    await expect(inside({ query: "{ who }", ...good }, short)).rejects.toThrow("has stopped");
    await expect(short.listen({ host: "127.0.0.1", port: 0 })).rejects.toThrow("has stopped");
  });

  test("makes an error of the context as safe as any other", async () => {
    const odd = await open({
      context: () => {
        throw new GraphQLError("SELECT 1");
      },
    });
    expect(await inside({ query: "{ who }", ...good }, odd)).toMatchObject({
      errors: [{ extensions: { code: "INTERNAL" } }],
    });
    await odd.stop();
  });
});

describe("The HTTP server", () => {
  const at = (path: string): string => new URL(path, url).href;

  test("says whether it lives and whether it is ready", async () => {
    const health = await fetch(at("/health"));
    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    expect((await fetch(at("/ready"))).status).toBe(200);
    up = false;
    const ready = await fetch(at("/ready"));
    up = true;
    expect([ready.status, await ready.json()]).toEqual([503, { status: "not ready" }]);
  });

  test("refuses a body too large, of another kind, or broken, in JSON", async () => {
    const headers = { "content-type": "application/json", ...good };
    const large = await post({ query: `{ who } #${"x".repeat(2000)}`, ...good });
    const form = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ query: "{ who }" }),
      headers: good,
    });
    const text = await fetch(url, {
      method: "POST",
      body: '{"query":"{ who }"}',
      headers: { ...headers, "content-type": "text/plain" },
    });
    const broken = await fetch(url, { method: "POST", body: '{"query', headers });
    const many = await fetch(url, { method: "POST", body: '[{"query":"{ who }"}]', headers });
    expect([large, form, text, broken, many].map(({ status }) => status)).toEqual([
      413, 415, 415, 400, 400,
    ]);
    expect(await large.json()).toMatchObject({
      errors: [{ extensions: { code: "QUERY_TOO_COMPLEX" } }],
    });
    for (const answer of [form, text, broken, many]) {
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
      });
    }
  });

  test("answers at no other path, and shows no page", async () => {
    for (const path of ["/", "/graphql/", "/%ff"]) {
      const answer = await fetch(at(path), { headers: { accept: "text/html", ...good } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: "NOT_FOUND" } }],
      });
    }
  });

  test("makes up a correlation id where the caller's own is unusable", async () => {
    const answer = await post({ query: "{ broken }", ...good }, { "x-request-id": "a b{}" });
    const { errors } = (await answer.json()) as SubgraphResponse;
    expect(errors?.[0]?.extensions?.["correlationId"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("tells resolvers when the caller has gone", async () => {
    const leaving = new AbortController();
    const [asked, gone] = [once(slow, "asked"), once(slow, "gone")];
    const answer = fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...good },
      body: JSON.stringify({ query: "{ slow }" }),
      signal: leaving.signal,
    }).catch(() => "left");
    await asked;
    leaving.abort();
    await expect(answer).resolves.toBe("left");
    await gone;
  });

  test("closes after the questions in flight, without waiting for connections that ask nothing", async () => {
    const closing = await open({ context: (principal) => ({ principal, signal: turn.signal }) });
    const turn = new AbortController();
    const { url } = await closing.listen({ host: "127.0.0.1", port: 0 });
    const idle = connect(Number(new URL(url).port), "127.0.0.1");
    await once(idle, "connect");
    const asked = once(slow, "asked");
    const answer = fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...good },
      body: JSON.stringify({ query: "{ slow }" }),
    });
    await asked;
    const stopped = closing.stop();
    turn.abort();
    expect(await (await answer).json()).toEqual({ data: { slow: 1 } });
    await stopped;
    idle.destroy();
  });
});
