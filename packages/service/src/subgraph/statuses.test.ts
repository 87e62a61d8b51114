// Every status of schema/errors.md, over real HTTP, on the server every subgraph is.
import { buildSubgraphSchema } from "@apollo/subgraph";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AccessError, type Verifier } from "@talenta/access";
import { told as saying } from "@talenta/sentences";
import { parse } from "graphql";
import {
  createLog,
  createSubgraph,
  ERROR_CODES,
  type ErrorCode,
  type Subgraph,
  TalentaError,
} from "../index.ts";

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      type Query { who: String fail(code: String!): Int }
      type Mutation { fail(code: String!): Int }
    `),
    resolvers: { Query: { who: () => "ani", fail }, Mutation: { fail } },
  },
]);

function fail(_: unknown, { code }: { code: string }): never {
  throw new TalentaError(code as ErrorCode, saying("It does not go."));
}

const verifier: Verifier = {
  async verify(bearer) {
    if (bearer === "roleless") throw AccessError.forbidden(saying("The token names no role."));
    if (bearer === "keyless") throw new Error("connect ECONNREFUSED 10.0.0.1:443");
    if (bearer !== "good")
      throw AccessError.unauthenticated(saying("The access token has expired."));
    return { subject: "ani", role: "PROVINCE_ANALYST" };
  },
};

let subgraph: Subgraph;
let url: string;
beforeAll(async () => {
  subgraph = await createSubgraph({
    name: "test",
    schema,
    verifier,
    context: (principal) => ({ principal }),
    log: createLog({ name: "test", level: "silent" }),
    ready: async () => true,
    production: false,
    bodyLimitBytes: 100_000,
  });
  ({ url } = await subgraph.listen({ host: "127.0.0.1", port: 0 }));
});
afterAll(async () => await subgraph.stop());

interface Told {
  status: number;
  code: unknown;
  data: unknown;
}

async function ask(
  query: string,
  { accept = "application/graphql-response+json", token = "good", at = url } = {},
): Promise<Told> {
  const answer = await fetch(at, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, accept },
    body: JSON.stringify({ query }),
  });
  const body = (await answer.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { status: answer.status, code: body.errors?.[0]?.extensions.code, data: body.data };
}

const wide = `{ ${"who ".repeat(11_000)} }`;
const refused: [ErrorCode, jsonOnly: number, () => [string, Parameters<typeof ask>[1]?]][] = [
  ["UNAUTHENTICATED", 401, () => ["{ who }", { token: "old" }]],
  ["FORBIDDEN", 403, () => ["{ who }", { token: "roleless" }]],
  ["BAD_USER_INPUT", 200, () => ["{ whom }"]],
  ["NOT_FOUND", 404, () => ["{ who }", { at: new URL("/nothing", url).href }]],
  ["QUERY_TOO_COMPLEX", 200, () => [wide]],
  ["INTERNAL", 500, () => ["{ who }", { token: "keyless" }]],
];
const told = Object.entries(ERROR_CODES).map(
  ([code, { refused, ran }]) => [code as ErrorCode, refused, ran] as const,
);

describe("The status of a request refused before it runs", () => {
  test.each(refused)("is that of %s", async (code, jsonOnly, asking) => {
    const [query, more] = asking();
    const { status, ...answer } = await ask(query, more);
    expect({ status, ...answer }).toEqual({
      status: ERROR_CODES[code].refused,
      code,
      data: undefined,
    });
    const plain = await ask(query, { ...more, accept: "application/json" });
    expect([plain.status, plain.code]).toEqual([jsonOnly, code]);
    expect((await ask(query, { ...more, accept: "*/*" })).status).toBe(status);
  });

  test("is tried for every code of the registry that has one, but for the crowd's: a subgraph turns nobody away", () => {
    const having = told.filter(([, status]) => status !== null).map(([code]) => code);
    expect(refused.map(([code]) => code).toSorted()).toEqual(
      having.filter((code) => code !== "RATE_LIMITED").toSorted(),
    );
  });

  test("is 413 for size, whoever asks", async () => {
    for (const accept of ["application/json", "application/graphql-response+json", "*/*"]) {
      const { status, code } = await ask(`{ who } #${"x".repeat(100_000)}`, { accept });
      expect([status, code]).toEqual([413, "QUERY_TOO_COMPLEX"]);
    }
  });
});

describe("The status of an answer that ran", () => {
  test.each(told.filter(([, , ran]) => ran))("into %s", async (code) => {
    const forbidden = code === "FORBIDDEN" && 403;

    for (const operation of ["query", "mutation"]) {
      const asked = `${operation} { fail(code: "${code}") }`;
      expect(await ask(asked)).toEqual({ status: forbidden || 200, code, data: { fail: null } });
      expect((await ask(asked, { accept: "application/json" })).status).toBe(200);
    }
    const partly = await ask(`{ fail(code: "${code}") who }`);
    expect(partly).toEqual({ status: 200, code, data: { fail: null, who: "ani" } });
  });
});
