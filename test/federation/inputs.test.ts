// Why: `first: Int! = 20` takes a variable `$first: Int`, and null in it passed validation: an owner's INTERNAL, and fifteen
// regencies that looked down.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import * as fc from "fast-check";
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";
import { readFile } from "node:fs/promises";
import { ask, startProvince, type Answer, type TestProvince } from "../kit/province.ts";
import { nullsIn, type Place } from "../kit/random-inputs.ts";

const CODE = "18.04" as RegencyCode;

let province: TestProvince;
let regencyUrl: string;
let schema: GraphQLSchema;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  province = await startProvince({ transport: "inproc", employees: 200 });
  tokens["PROVINCE_ANALYST"] = await province.token({ role: "PROVINCE_ANALYST" });
  tokens["PROVINCE_ADMIN"] = await province.token({ role: "PROVINCE_ADMIN" });
  for (const role of ["REGENCY_OFFICER", "REGENCY_COMMITTEE", "REGENCY_HEAD"] as const)
    tokens[`${role} ${CODE}`] = await province.token({ role, regency: CODE });
  const regency = province.parts.regencies.get(CODE);
  if (regency === undefined) throw new Error("no regency");
  ({ url: regencyUrl } = await regency.listen({ host: "127.0.0.1", port: 0 }));
  const asked = await province.ask<IntrospectionQuery>(analyst(), getIntrospectionQuery());
  schema = buildClientSchema(asked.data);
});

afterAll(() => province.stop());

const token = (as: string): string => tokens[as] ?? "";
const analyst = (): string => token("PROVINCE_ANALYST");

/** At the gateway, and at the regency's own server. */
const ENDPOINTS = {
  gateway: (as: string, query: string, variables?: Record<string, unknown>) =>
    province.ask(token(as), query, variables),
  "a regency's own server": (as: string, query: string, variables?: Record<string, unknown>) =>
    ask(regencyUrl, token(as), { query, variables }),
};

function refusedFor(answer: Answer<unknown>, field: string): void {
  expect(answer).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: "BAD_USER_INPUT", field } }],
  });
  expect(answer.data).toBeUndefined();
  expect(answer.extensions["regencies"]).toBeUndefined(); // nobody was asked
  const [error] = answer.errors as { path?: unknown; locations?: unknown }[];
  expect(error?.locations).toEqual([{ line: 1, column: expect.any(Number) }]);
  expect(Array.isArray(error?.path)).toBe(true);
}

describe("The questions of row 35", () => {
  test("are refused naming first, and no owner is asked", async () => {
    const file = new URL("../cases/files/35-null-variable.graphql.json", import.meta.url);
    const rows = JSON.parse(await readFile(file, "utf8")) as {
      as: string;
      query: string;
      variables: Record<string, unknown>;
    }[];
    expect(rows.length).toBe(2);
    for (const { as, query, variables } of rows) {
      const answer = await province.ask(token(as), query, variables);
      refusedFor(answer, "first");
      expect(answer.errors[0]?.message).toBe(
        "first is null, given by $f. Give a value, or leave it out to get 20.",
      );
      expect((await province.ask(token(as), query, {})).status).toBe(200);
    }
  });
});

describe.each(Object.entries(ENDPOINTS))("At %s", (_name, endpoint) => {
  test.each([
    ["query($f: Int) { myRegency { employees(first: $f) { totalCount } } }", { f: null }, "first"],
    ["query($x: Boolean = true) { myRegency @skip(if: $x) { code } }", { x: null }, "if"],
    [
      "query($b: [Int!]) { myRegency { employees(filter: { boxes: $b }) { totalCount } } }",
      { b: [9, null] },
      "filter.boxes[1]",
    ],
    [
      "query($f: TalentFilter) { myRegency { employees(filter: $f) { totalCount } } }",
      { f: { boxes: [null] } },
      "filter.boxes[0]",
    ],
    [
      'mutation($m: SourceMark) { setClassStandard(input: { class: PENGAWAS, requirements: [], source: "x", reason: "x", mark: $m }) { __typename } }',
      { m: null },
      "input.mark",
    ],
    [
      "mutation($i: SetClassStandardInput!) { setClassStandard(input: $i) { __typename } }",
      { i: { class: "PENGAWAS", requirements: [], source: "x", reason: "x", mark: null } },
      "input.mark",
    ],
  ])("null is refused where it may not stand: %s", async (query, variables, field) => {
    refusedFor(await endpoint(`REGENCY_OFFICER ${CODE}`, query, variables), field);
  });

  test.each([
    [
      '{ myRegency { employees(filter: { retiringBefore: "2030-02-31" }) { totalCount } } }',
      "filter.retiringBefore",
      "yyyy-mm-dd",
    ],
    ["{ myRegency { employees(first: 1.5) { totalCount } } }", "first", "whole number"],
    [
      "{ myRegency { employees(filter: { sexes: [OTHER] }) { totalCount } } }",
      "filter.sexes[0]",
      "one of FEMALE, MALE",
    ],
    ["{ myRegency { employee(nip: true) { name } } }", "nip", "text"],
    [
      "{ myRegency { employees(filter: { boxs: [1] }) { totalCount } } }",
      "filter.boxs",
      "no such field",
    ],
  ])("a value that is none is refused as written: %s", async (query, field, words) => {
    const answer = await endpoint(`REGENCY_OFFICER ${CODE}`, query);
    refusedFor(answer, field);
    expect(answer.errors[0]?.message).toContain(words);
    expect(answer.errors[0]?.path?.[0]).toBe("myRegency");
  });

  test.each([
    ["Date", { retiringBefore: "31-12-2030" }, "filter.retiringBefore", "yyyy-mm-dd"],
    ["enum", { sexes: ["X"] }, "filter.sexes[0]", "one of FEMALE, MALE"],
    ["Int", { ageMin: "20" }, "filter.ageMin", "whole number"],
  ])("a variable with a bad %s is refused", async (_what, f, field, words) => {
    const query = "query($f: TalentFilter) { myRegency { employees(filter: $f) { totalCount } } }";
    const answer = await endpoint(`REGENCY_OFFICER ${CODE}`, query, { f });
    refusedFor(answer, field);
    expect(answer.errors[0]?.message).toContain(words);
  });

  test("a syntax error says where it is", async () => {
    const answer = await endpoint(`REGENCY_OFFICER ${CODE}`, "{ myRegency {\n  code } ");
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT" }, locations: [{ line: 2, column: 10 }] }],
    });
  });
});

describe("Any question with null anywhere by variables", () => {
  const under = (type: string, above: string[], fields: string[]): Place[] =>
    fields.map((field) => ({ kind: "query", type, field, above }));

  /** Every field with arguments, of the types named. */
  const places = (): Place[] => {
    const withArguments = (name: string): string[] => {
      const type = schema.getType(name);
      if (!type || !("getFields" in type)) throw new Error(`no ${name}`);
      return Object.values(type.getFields())
        .filter((field) => "args" in field && field.args.length > 0)
        .map((field) => field.name);
    };
    return [
      ...under("Query", [], withArguments("Query")),
      ...under("Regency", [`regency(code: "${CODE}")`], withArguments("Regency")),
      ...under("Regency", ["myRegency"], withArguments("Regency")),
      ...withArguments("Mutation").map((field): Place => ({
        kind: "mutation",
        type: "Mutation",
        field,
        above: [],
      })),
    ];
  };

  test("is answered or refused, at no endpoint by INTERNAL nor as an owner's fault", async () => {
    const codes = new Map<unknown, number>();
    const asked = fc
      .constantFrom(...places())
      .chain((place) => nullsIn(schema, place).map((inputs) => ({ place, ...inputs })));
    await fc.assert(
      fc.asyncProperty(
        asked,
        fc.constantFrom(...Object.keys(tokens)),
        fc.constantFrom(...Object.values(ENDPOINTS)),
        async ({ query, variables }, as, endpoint) => {
          const answer = await endpoint(as, query, variables);
          for (const { extensions, message } of answer.errors) {
            const { code } = extensions;
            codes.set(code, (codes.get(code) ?? 0) + 1);
            const bad = ["INTERNAL", "REGENCY_UNAVAILABLE", "REGENCY_OUTDATED"].includes(
              String(code),
            );
            expect({ query, variables, as, bad: bad ? { code, message } : null }).toMatchObject({
              bad: null,
            });
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(codes.get("BAD_USER_INPUT")).toBeGreaterThan(50);
  });
});
