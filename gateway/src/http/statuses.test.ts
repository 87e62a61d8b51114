// Every status of schema/errors.md, at the public endpoint. The same for a subgraph's own server: packages/service.
import { afterEach, describe, expect, test } from "@jest/globals";
import type { Principal } from "@talenta/access";
import { ERROR_CODES, type ErrorCode } from "@talenta/service";
import { openTown, type Oddity, type Town, type TownConfig } from "../testing/town.ts";

let town: Town | null = null;
afterEach(async () => {
  await town?.close();
  town = null;
});

interface Asking {
  query: string;
  open?: Partial<TownConfig>;
  as?: Partial<Principal>;
  token?: string;
  path?: string;
}

/** What comes back under each of the media types a client may accept. */
async function ask({ query, open = {}, as = {}, token, path = "/graphql" }: Asking) {
  town = await openTown({ transport: "inproc", regencies: 2, ...open });
  const { url } = town;
  const authorization = `Bearer ${token ?? (await town.token(as))}`;
  const under = async (accept: string) => {
    const answer = await fetch(new URL(path, url), {
      method: "POST",
      headers: { "content-type": "application/json", authorization, accept },
      body: JSON.stringify({ query }),
    });
    const body = (await answer.json()) as {
      data?: unknown;
      errors?: { extensions: { code: string } }[];
    };
    const code = body.errors?.[0]?.extensions.code;
    return { status: answer.status, code, data: body.data, headers: answer.headers };
  };
  return {
    graphql: await under("application/graphql-response+json"),
    json: await under("application/json"),
    any: await under("*/*"),
  };
}

const told = Object.entries(ERROR_CODES).map(
  ([code, { refused, ran }]) => [code as ErrorCode, refused, ran] as const,
);
const question = "{ viewer { role } }";

describe("The status of a request refused before it runs", () => {
  const keyless = { verify: () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.1:443")) };
  const cases: [ErrorCode, jsonOnly: number, Asking][] = [
    ["UNAUTHENTICATED", 401, { query: question, token: "x.y.z" }],
    ["FORBIDDEN", 403, { query: question, as: { role: "NOBODY" as never } }],
    ["BAD_USER_INPUT", 200, { query: "{ nope }" }],
    ["NOT_FOUND", 404, { query: question, path: "/nothing" }],
    ["RATE_LIMITED", 503, { query: question, open: { gateway: { maxInWork: 0 } } }],
    ["QUERY_TOO_COMPLEX", 200, { query: question, open: { gateway: { limits: { maxDepth: 1 } } } }],
    ["INTERNAL", 500, { query: question, open: { gateway: { tokens: keyless } } }],
  ];

  test.each(cases)("is that of %s", async (code, jsonOnly, asking) => {
    const { graphql, json, any } = await ask(asking);
    const { status, headers, ...answer } = graphql;
    expect({ status, ...answer }).toEqual({
      status: ERROR_CODES[code].refused,
      code,
      data: undefined,
    });
    expect(headers.get("retry-after")).toBe(status === 503 ? "1" : null);
    expect(headers.get("www-authenticate")).toBe(status === 401 ? "Bearer" : null);
    expect([json.status, json.code]).toEqual([jsonOnly, code]);
    expect([any.status, any.code]).toEqual([status, code]);
  });

  test("is tried for every code of the registry that has one", () => {
    expect(cases.map(([code]) => code).toSorted()).toEqual(
      told.flatMap(([code, status]) => (status === null ? [] : [code])).toSorted(),
    );
  });
});

describe("The status of an answer that ran", () => {
  const headcount = '{ regency(code: "18.01") { name headcount } }';
  /** An owner, or the province, that says this of the field asked. */
  const saying =
    (code: ErrorCode, data: object, path: (string | number)[]): Oddity =>
    () =>
      Promise.resolve({
        data,
        errors: [{ message: "It does not go.", path, extensions: { code } }],
      });
  const ofProvince = (code: ErrorCode): Asking => ({
    query: "{ secret }",
    open: { oddProvince: saying(code, { secret: null }, ["secret"]) },
  });
  const ofOwner = (odd: Oddity): Asking => ({
    query: headcount,
    open: { odd: { "18.01": odd }, gateway: { regencyDeadlineMs: 300 } },
  });
  const unread: Oddity = () =>
    Promise.resolve({
      errors: [{ message: "Unknown field.", extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
  const notSharing: Oddity = async (_request, right) => {
    const { data } = await right();
    const path = ["_entities", 0, "headcount"];
    return {
      data: {
        _entities: ((data ?? {})["_entities"] as object[]).map((each) => ({
          ...each,
          headcount: null,
        })),
      },
      errors: [{ message: "Not shared.", path, extensions: { code: "REGENCY_NOT_SHARING" } }],
    };
  };
  const cases: [ErrorCode, Asking][] = [
    ["FORBIDDEN", { query: "{ secret }" }],
    ["BAD_USER_INPUT", { query: "{ talentPool(filter: { boxes: [0] }) { total } }" }],
    ["NOT_FOUND", ofProvince("NOT_FOUND")],
    ["CONFLICT", ofProvince("CONFLICT")],
    ["REGENCY_UNAVAILABLE", ofOwner(() => "refuse")],
    ["REGENCY_TIMEOUT", ofOwner(() => "hang")],
    ["REGENCY_OUTDATED", ofOwner(unread)],
    ["REGENCY_NOT_SHARING", ofOwner(notSharing)],
    ["PROVINCE_UNAVAILABLE", ofProvince("PROVINCE_UNAVAILABLE")],
    ["INCOMPLETE_COVERAGE", ofProvince("INCOMPLETE_COVERAGE")],
    ["INTERNAL", { query: "{ broken }" }],
  ];

  test.each(cases)("is that of %s", async (code, asking) => {
    const { graphql, json } = await ask(asking);
    expect([graphql.status, graphql.code]).toEqual([code === "FORBIDDEN" ? 403 : 200, code]);
    expect(graphql.data).toBeDefined();
    expect([json.status, json.code]).toEqual([200, code]);
  });

  test("is 200 where something was answered besides what was forbidden", async () => {
    const { graphql } = await ask({ query: "{ secret viewer { role } }" });
    expect([graphql.status, graphql.code]).toEqual([200, "FORBIDDEN"]);
  });

  test("is tried for every code of the registry that comes of running", () => {
    expect(cases.map(([code]) => code).toSorted()).toEqual(
      told.flatMap(([code, , ran]) => (ran ? [code] : [])).toSorted(),
    );
  });
});
