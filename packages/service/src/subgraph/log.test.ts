// What a subgraph's log says of a request: one line for each, and a stack only where something is broken.
import { once, EventEmitter } from "node:events";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Verifier } from "@talenta/access";
import { told } from "@talenta/sentences";
import { parse } from "graphql";
import { badUserInput, createLog, createSubgraph, type Subgraph } from "../index.ts";

interface Line {
  level: number;
  msg: string;
  requestId: string;
  err?: unknown;
}

const DEBUG = 20;
const ID = "app:7.a";
const slow = new EventEmitter<{ asked: [] }>();
const log = new EventEmitter<{ line: [Line] }>();
let lines: Line[] = [];

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      scalar Day
      type Query { broken: Int slow: [Int]! }
      type Regency @key(fields: "code") {
        code: ID!
        below(first: Int! = 20, day: Day, after: String): Int
      }
    `),
    resolvers: {
      Query: {
        broken: () => {
          throw new Error("SQLITE_ERROR: no such table: employee");
        },
        slow: async (_: unknown, _args: unknown, { signal }: { signal: AbortSignal }) => {
          slow.emit("asked");
          await once(signal, "abort");
          throw new Error("interrupted", { cause: signal.reason });
        },
      },
      Regency: {
        __resolveReference: ({ code }: { code: string }) => ({ code }),
        below: (_: unknown, { first }: { first: number }) => {
          if (first > 200)
            throw badUserInput({ field: "first", value: first, fix: told("give 1 to 200.") });
          return first;
        },
      },
    },
  },
]);
const verifier: Verifier = {
  verify: async () => ({ subject: "ani", role: "PROVINCE_ANALYST" }),
};

let subgraph: Subgraph;
let url: string;
beforeAll(async () => {
  const write = (text: string): void => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    log.emit("line", line);
  };
  subgraph = await createSubgraph({
    name: "test",
    schema,
    verifier,
    context: (_principal, _request, signal) => ({ signal }),
    log: createLog({ name: "test", level: "debug", to: { write } }),
    ready: async () => true,
    production: false,
  });
  ({ url } = await subgraph.listen({ host: "127.0.0.1", port: 0 }));
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => await subgraph.stop());

async function post(query: string, variables: object, signal?: AbortSignal) {
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer good",
      "x-request-id": ID,
    },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  return (await answer.json()) as { data: unknown; errors: { extensions: object }[] };
}
const stacks = () => lines.filter(({ level, err }) => level > DEBUG || err !== undefined);
const ends = () => lines.filter(({ msg }) => msg === "answered" || msg === "given up");

describe("A client's mistake below an entity", () => {
  const r = ["18.01", "18.02"].map((code) => ({ __typename: "Regency", code }));
  const entities = (head: string, field: string) =>
    `query ($r: [_Any!]!${head}) { _entities(representations: $r) { ... on Regency { ${field} } } }`;

  test("that a resolver refuses is BAD_USER_INPUT, and logged without a stack", async () => {
    const { errors } = await post(entities(", $n: Int!", "below(first: $n)"), { r, n: 500 });
    expect(errors).toMatchObject(
      r.map((_, index) => ({
        path: ["_entities", index, "below"],
        extensions: { code: "BAD_USER_INPUT", correlationId: ID },
      })),
    );
    expect(stacks()).toEqual([]);
    expect(lines.filter(({ msg }) => msg === "a client's mistake")).toMatchObject(
      r.map(() => ({ level: DEBUG, requestId: ID })),
    );
    expect(JSON.stringify(lines)).not.toContain("500"); // values may be somebody's data
  });

  test("that the schema refuses is told once, before anything runs, and logged without a stack", async () => {
    const { errors } = await post(entities(", $n: Int", "below(first: $n)"), { r, n: null });
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", correlationId: ID, field: "first", variable: "n" } },
    ]);
    expect(stacks()).toEqual([]);
  });
});

describe("A request", () => {
  test("that is broken is logged in full, once, and ends with one line", async () => {
    await post("{ broken }", {});
    expect(stacks()).toMatchObject([{ msg: "unexpected error", requestId: ID }]);
    expect(ends()).toMatchObject([{ msg: "answered", requestId: ID, level: DEBUG }]);
  });

  test.each(["over HTTP", "in process"])("whose caller left is one line, %s", async (way) => {
    const leaving = new AbortController();
    const asked = once(slow, "asked");
    const ended = new Promise<Line>((resolve) => {
      log.on("line", (line) => line.msg === "given up" && resolve(line));
    });
    const request = { query: "{ slow }", requestId: ID, authorization: "Bearer good" };
    const answer: Promise<unknown> =
      way === "over HTTP"
        ? post("{ slow }", {}, leaving.signal)
        : subgraph.execute(request, leaving.signal);
    const left = answer.then(
      () => "answered",
      () => "left",
    );
    await asked;
    leaving.abort();
    expect(await left).toBe("left");
    expect(await ended).toMatchObject({ level: DEBUG, requestId: ID });
    expect(stacks()).toEqual([]);
    expect(ends()).toHaveLength(1);
  });
});
