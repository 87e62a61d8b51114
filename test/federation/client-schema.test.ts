// What clients may see: the published text, the served text and introspection are one schema, and nothing in it leads to
// what only the merge may read.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { composeServices } from "@apollo/composition";
import { printProvinceSdl } from "@talenta/province";
import { printRegencySdl } from "@talenta/regency";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  type IntrospectionQuery,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  printSchema,
  specifiedScalarTypes,
} from "graphql";
import { regencyCodes, startProvince, type TestProvince } from "../kit/province.ts";

const HIDDEN = ["TalentSlice", "CandidateSlice", "FigureSlice", "RankedEntry"];
const file = (name: string): Promise<string> =>
  readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), "utf8");

interface Named {
  type: GraphQLType;
  args?: readonly { type: GraphQLType }[];
}

/** Everything a type names: fields and arguments, members, interfaces and who implements them. */
function namedBy(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const named: string[] = [];
  const fields = "getFields" in type ? Object.values<Named>(type.getFields()) : [];
  for (const field of fields) {
    named.push(getNamedType(field.type).name);
    for (const arg of field.args ?? []) named.push(getNamedType(arg.type).name);
  }
  if ("getInterfaces" in type) named.push(...type.getInterfaces().map(({ name }) => name));
  if ("getTypes" in type) named.push(...type.getTypes().map(({ name }) => name));
  for (const other of Object.values(schema.getTypeMap())) {
    if ("getInterfaces" in other && other.getInterfaces().some(({ name }) => name === type.name))
      named.push(other.name);
  }
  return named;
}

const isBuiltIn = (name: string): boolean =>
  specifiedScalarTypes.some((type) => type.name === name);

/** The names of all types a client can come to from the roots. */
function reachable(schema: GraphQLSchema): Set<string> {
  const open = ["Query", "Mutation"];
  const met = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = schema.getType(name);
    if (met.has(name) || type === undefined) continue;
    met.add(name);
    open.push(...namedBy(schema, type));
  }
  return met;
}

describe("From Query and Mutation, over everything the composed contract has", () => {
  const { schema: composed } = composeServices([
    { name: "province", typeDefs: parse(printProvinceSdl()) },
    { name: "regency", typeDefs: parse(printRegencySdl()) },
  ]);
  if (composed === undefined) throw new Error("the contract does not compose");
  const whole = composed.toGraphQLJSSchema();
  const api = composed.toAPISchema().toGraphQLJSSchema();

  test("a planner comes to the hidden types", () => {
    const met = reachable(whole);
    for (const name of HIDDEN) expect(met).toContain(name);
  });

  test("a client does not, and is left with no field that leads there", () => {
    const met = reachable(api);
    expect(met.size).toBeGreaterThan(200);
    for (const name of HIDDEN) {
      expect(api.getType(name)).toBeDefined(); // there, but out of reach
      expect(met).not.toContain(name);
    }
  });

  test("the published text has exactly what a client comes to", async () => {
    const published = buildSchema(await file("api"));
    const own = (names: Iterable<string>): string[] =>
      [...names].filter((name) => !name.startsWith("__") && !isBuiltIn(name)).toSorted();
    expect(own(Object.keys(published.getTypeMap()))).toEqual(own(reachable(api)));
  });

  test("every scalar that is not GraphQL's own says where it is specified", async () => {
    const published = buildSchema(await file("api"));
    const scalars = Object.values(published.getTypeMap())
      .filter((type) => isScalarType(type))
      .filter((type) => !isSpecifiedScalarType(type));
    expect(scalars.length).toBeGreaterThan(2);
    const silent = scalars.filter(({ specifiedByURL }) => !/^https?:/.test(specifiedByURL ?? ""));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe("The gateway and a regency's own server", () => {
  let province: TestProvince;
  let token: string;

  beforeAll(async () => {
    province = await startProvince({ transport: "inproc", employees: 0 });
    token = await province.token({ role: "PROVINCE_ANALYST" });
  });

  afterAll(() => province.stop());

  const read = async (url: string, bearer: string): Promise<string> => {
    const answer = await fetch(new URL("/schema.graphql", url), {
      headers: { authorization: `Bearer ${bearer}` },
    });
    expect(answer.status).toBe(200);
    return await answer.text();
  };

  test("serve and tell exactly the published schema", async () => {
    const published = await file("api");
    expect(await read(province.url, token)).toBe(published);
    const { data, errors } = await province.ask<IntrospectionQuery>(
      token,
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    expect(errors).toEqual([]);
    expect(`${printSchema(buildClientSchema(data))}\n`).toBe(published);
  });

  test.each(HIDDEN)("know no %s", async (name) => {
    const told = await province.ask(token, `{ __type(name: "${name}") { name } }`);
    expect(told).toMatchObject({ status: 200, data: { __type: null }, errors: [] });
    for (const question of [
      `{ talentPool { ... on ${name} { __typename } } }`,
      `{ regencies { ...F } } fragment F on ${name} { __typename }`,
    ]) {
      const refused = await province.ask(token, question);
      expect(refused.status).toBe(400);
      expect(refused.errors[0]?.message).toContain(`Unknown type "${name}"`);
    }
  });

  test("a regency shows its own part, without federation and hidden types", async () => {
    const [code] = regencyCodes(province.owners);
    if (code === undefined) throw new Error("no owner");
    const regency = province.parts.regencies.get(code);
    if (regency === undefined) throw new Error("no regency");
    const { url } = await regency.listen({ host: "127.0.0.1", port: 0 });
    const officer = await province.token({ role: "REGENCY_OFFICER", regency: code });
    const text = await read(url, officer);
    const own = buildSchema(text);
    expect(own.getQueryType()?.getFields()).toHaveProperty("myRegency");
    expect(Object.keys(own.getTypeMap())).toEqual(
      expect.not.arrayContaining([...HIDDEN, "_Any", "_Entity", "_Service"]),
    );
    expect(text).not.toMatch(/_entities|_service|@key|@shareable|@inaccessible|federation/);
    const stranger = await fetch(new URL("/schema.graphql", url));
    expect(stranger.status).toBe(401);
  });
});
