import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionOptions,
  type IntrospectionQuery,
  printSchema,
} from "graphql";
import { personOf } from "../testing/stand-ins.ts";
import { openTown, type Town } from "../testing/town.ts";

const regency = "18.02" as RegencyCode;
const { nip, name } = personOf(regency, 2);
const HIDDEN = ["TalentSlice", "CandidateSlice", "RankedEntry"];

let town: Town;
let text: string;

beforeAll(async () => {
  town = await openTown({ transport: "inproc", regencies: 2, gateway: { production: true } });
  text = await (await read()).text();
});

afterAll(() => town.close());

async function read(headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${await town.token({ role: "EMPLOYEE", regency, nip })}`;
  return await fetch(new URL("/schema.graphql", town.url), {
    headers: { authorization, ...headers },
  });
}

describe("The schema's text, in production", () => {
  test("is for whoever has a good token", async () => {
    for (const headers of [{}, { authorization: "Bearer x.y.z" }] as Record<string, string>[]) {
      const answer = await fetch(new URL("/schema.graphql", town.url), { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
    }
    const answer = await read();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  });

  test("is not sent again to whoever has it", async () => {
    const etag = (await read()).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await read({ "if-none-match": known });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect((await read({ "if-none-match": '"other"' })).status).toBe(200);
    const stranger = await fetch(new URL("/schema.graphql", town.url), {
      headers: { "if-none-match": etag },
    });
    expect(stranger.status).toBe(401);
  });

  test("holds what clients can reach, with nothing of federation", () => {
    expect(`${printSchema(buildSchema(text))}\n`).toBe(text);
    expect(text).toContain("type TalentPool {");
    expect(text).not.toMatch(/join__|link__|_entities|_Any|@key|@inaccessible|core|Slice \{/);
    for (const name of HIDDEN) expect(text).not.toContain(name);
  });
});

describe("Introspection, in production", () => {
  const options: (keyof IntrospectionOptions)[] = [
    "descriptions",
    "specifiedByUrl",
    "directiveIsRepeatable",
    "schemaDescription",
    "inputValueDeprecation",
    "oneOf",
  ];
  const every = Object.fromEntries(options.map((name) => [name, true]));

  async function introspect(asked: IntrospectionOptions): Promise<IntrospectionQuery> {
    const { status, body } = await town.ask(getIntrospectionQuery(asked));
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data as unknown as IntrospectionQuery;
  }

  test("tells exactly what the text says", async () => {
    const told = buildClientSchema(await introspect(every));
    expect(`${printSchema(told)}\n`).toBe(text);
  });

  test.each(options)("is understood with and without %s", async (option) => {
    await introspect({ [option]: true });
    await introspect({ ...every, [option]: false });
  });

  test.each(HIDDEN)("knows no %s, by name or by fragment", async (name) => {
    const { body } = await town.ask("query ($name: String!) { __type(name: $name) { name } }", {
      variables: { name },
    });
    expect(body).toEqual({ data: { __type: null } });
    for (const question of [
      `{ regencies { ... on ${name} { __typename } } }`,
      `{ regencies { ...F } } fragment F on ${name} { __typename }`,
      `{ talentPool { ... on ${name} { query } } }`,
    ]) {
      const unknown = await town.ask(question.replace(name, "Nowhere"));
      const refused = await town.ask(question);
      const told = (errors: typeof refused.body.errors) =>
        errors?.map(({ message, extensions: { code } }) => [code, message]);
      expect(refused.status).toBe(400);
      expect(told(refused.body.errors)).toEqual(
        told(unknown.body.errors)?.map(([code, message]) => [
          code,
          String(message).replace("Nowhere", name),
        ]),
      );
    }
  });

  test("goes with data, aliases, fragments and conditions, each in its place", async () => {
    const question = `query Q($yes: Boolean!, $no: Boolean!, $name: String!) {
      __typename
      ...Contract
      regency(code: "18.02") { employee(nip: "${nip}") { name } }
      ... on Query @include(if: $no) { c: __schema { __typename } }
      ... on Query @skip(if: $no) { d: __type(name: "PageInfo") { fields { name } } }
      e: __schema @include(if: $no) { __typename }
    }
    query Other { viewer { role } }
    fragment Contract on Query {
      a: __schema { queryType { name } } b: __type(name: $name) @include(if: $yes) { kind }
    }`;
    const variables = { yes: true, no: false, name: "Regency" };
    const { body } = await town.ask(question, { operationName: "Q", variables });
    expect(JSON.stringify(body.data)).toBe(
      JSON.stringify({
        __typename: "Query",
        a: { queryType: { name: "Query" } },
        b: { kind: "OBJECT" },
        regency: { employee: { name } },
        d: { fields: [{ name: "hasNextPage" }, { name: "endCursor" }] },
      }),
    );
    const plain = await town.ask(question, { operationName: "Other", variables: {} });
    expect(plain.body.data).toEqual({ viewer: { role: "PROVINCE_ANALYST" } });
    const changed = await town.ask(question, {
      operationName: "Q",
      variables: { yes: false, no: true, name: "Regency" },
    });
    expect(Object.keys(changed.body.data ?? {})).toEqual(["__typename", "a", "regency", "c", "e"]);
  });

  test("asked for many times in one question is too much", async () => {
    const whole = "__schema { types { name fields { name type { name } } } }";
    const many = Array.from({ length: 6 }, (_, index) => `a${index}: ${whole}`).join(" ");
    const { status, body } = await town.ask(`{ ${many} }`);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions["code"]).toBe("QUERY_TOO_COMPLEX");
    expect((await town.ask(`{ ${whole} }`)).status).toBe(200);
  });
});
