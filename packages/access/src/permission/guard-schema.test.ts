import { buildSubgraphSchema } from "@apollo/subgraph";
import { describe, expect, test } from "@jest/globals";
import type { RegencyCode } from "@talenta/talent";
import { buildSchema, type ExecutionResult, graphql, GraphQLError, parse } from "graphql";
import {
  COUNTS,
  guardSchema,
  HEAD,
  HOME,
  KEYS_OF_PEOPLE,
  MERGED_COUNTS,
  NAMES,
  PERSON,
  type Principal,
  PUBLIC,
} from "../index.ts";

interface Context {
  readonly principal: Principal;
  readonly tenant: RegencyCode;
}

const HERE = "18.01" as RegencyCode;
const people = new Map([
  ["7", { id: "7", name: "Ani", nip: "198001012005012001", position: { title: "Camat" } }],
]);

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { myRegency: Regency }
  type Mutation { setSharing: SetSharingPayload! }
  type SetSharingPayload { sharing: String }
  type Regency @key(fields: "code") { code: ID! name: String! headcount: Int employees: EmployeeConnection }
  type EmployeeConnection { totalCount: Int edges: [EmployeeEdge!]! }
  type EmployeeEdge { node: Employee! }
  type Employee @key(fields: "id") { id: ID! nip: ID name: String position: Position }
  type Position { title: String }
`);
const regency = { code: HERE, name: "Lampung Barat", headcount: 1 };
const schema = guardSchema<Context>(
  buildSubgraphSchema({
    typeDefs,
    resolvers: {
      Query: { myRegency: () => regency },
      Mutation: { setSharing: () => ({ sharing: "FULL" }) },
      Regency: {
        __resolveReference: () => ({ ...regency }),
        employees: () => ({ totalCount: 1, edges: [...people.values()].map((node) => ({ node })) }),
      },
      Employee: {
        __resolveReference: (reference: { id: string }) => {
          const person = people.get(reference.id);
          return person ? { ...person } : null;
        },
      },
    },
  }),
  {
    principalOf: (context) => context.principal,
    tenant: (context) => context.tenant,
    rights: {
      "Query.myRegency": HOME,
      "Mutation.setSharing": HEAD,
      "SetSharingPayload.sharing": HEAD,
      "Regency.code": PUBLIC,
      "Regency.name": PUBLIC,
      "Regency.headcount": COUNTS,
      "Regency.employees": NAMES,
      "EmployeeConnection.totalCount": NAMES,
      "EmployeeConnection.edges": NAMES,
      "EmployeeEdge.node": NAMES,
      Employee: PERSON,
      "Employee.id": KEYS_OF_PEOPLE,
      "Employee.nip": PERSON,
      "Employee.name": PERSON,
      "Employee.position": PERSON,
      "Position.title": PERSON,
    },
  },
);

const officer: Principal = { subject: "o", role: "REGENCY_OFFICER", regency: HERE };
const other: Principal = { ...officer, regency: "18.02" as RegencyCode };
const analyst: Principal = { subject: "a", role: "PROVINCE_ANALYST" };
const reader: Principal = { subject: "b", role: "BI_READER" };

async function ask(principal: Principal, source: string): Promise<ExecutionResult> {
  const contextValue: Context = { principal, tenant: HERE };
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}
const entity = (typename: string, key: string, fields: string): string =>
  `{ _entities(representations: [{ __typename: "${typename}", ${key} }]) { ... on ${typename} { ${fields} } } }`;
const codes = (result: ExecutionResult): unknown[] =>
  (result.errors ?? []).map((error) => error.extensions["code"]);

describe("A root field with a stand-in", () => {
  const key = { query: "refused", slices: [] };
  const merged = guardSchema<{ principal: Principal }>(
    buildSubgraphSchema({
      typeDefs: parse(`
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        type Query { talentPool(filter: String): TalentPool! viewer: Viewer! }
        type Viewer { subject: ID! }
        type TalentPool @key(fields: "query") { query: ID! slices: [TalentSlice!]! total: Int }
        type TalentSlice { query: ID! }`),
      resolvers: {
        Query: {
          viewer: () => ({ subject: "e" }),
          talentPool: (_: unknown, { filter }: { filter?: string }) => {
            if (filter === "broken") throw new Error("no");
            if (filter !== undefined)
              throw new GraphQLError("Not there.", { extensions: { code: "FORBIDDEN" } });
            return { query: "asked", slices: [{ query: "asked" }], total: 7 };
          },
        },
        TalentPool: { __resolveReference: () => ({ query: "asked", slices: [], total: 7 }) },
      },
    }),
    {
      principalOf: ({ principal }) => principal,
      rights: {
        "Query.viewer": PUBLIC,
        "Viewer.subject": PUBLIC,
        "Query.talentPool": MERGED_COUNTS,
        "TalentPool.query": MERGED_COUNTS,
        "TalentPool.slices": MERGED_COUNTS,
        "TalentPool.total": MERGED_COUNTS,
        "TalentSlice.query": MERGED_COUNTS,
      },
      standIns: { "Query.talentPool": { type: "TalentPool", key } },
    },
  );
  const put = async (principal: Principal, source: string): Promise<ExecutionResult> =>
    JSON.parse(
      JSON.stringify(await graphql({ schema: merged, source, contextValue: { principal } })),
    );
  const pool = "talentPool { query slices { query } total }";
  const employee: Principal = { subject: "e", role: "EMPLOYEE", regency: HERE, nip: "1" };

  test("answers whoever may as if there were none", async () => {
    expect(await put(analyst, `{ ${pool} }`)).toEqual({
      data: { talentPool: { query: "asked", slices: [{ query: "asked" }], total: 7 } },
    });
  });

  test("answers its key alone to who may not, and what is asked beside it", async () => {
    expect(await put(employee, `{ ${pool} viewer { subject } }`)).toEqual({
      data: { talentPool: { ...key, total: null }, viewer: { subject: "e" } },
    });
  });

  test("does so too where the field itself refuses, and for no other fault", async () => {
    const refused = await put(analyst, '{ talentPool(filter: "x") { query total } }');
    expect(refused).toEqual({ data: { talentPool: { query: "refused", total: null } } });
    const broken = await put(analyst, '{ talentPool(filter: "broken") { query } }');
    expect(broken).toMatchObject({ data: null, errors: [{ path: ["talentPool"] }] });
  });

  test("refuses who takes the object up without the right to it", async () => {
    const taken = await put(employee, entity("TalentPool", 'query: "refused"', "total"));
    expect(taken).toMatchObject({
      data: { _entities: [null] },
      errors: [{ path: ["_entities", 0], extensions: { code: "FORBIDDEN" } }],
    });
    expect((await put(analyst, entity("TalentPool", 'query: "asked"', "total"))).data).toEqual({
      _entities: [{ total: 7 }],
    });
  });
});

describe("A guarded schema", () => {
  test("answers whoever may, through root fields, nested fields and entities", async () => {
    const nested =
      "{ myRegency { name headcount employees { totalCount edges { node { name position { title } } } } } }";
    expect(await ask(officer, nested)).toEqual({
      data: {
        myRegency: {
          name: "Lampung Barat",
          headcount: 1,
          employees: {
            totalCount: 1,
            edges: [{ node: { name: "Ani", position: { title: "Camat" } } }],
          },
        },
      },
    });
    expect(await ask(analyst, entity("Employee", 'id: "7"', "name position { title }"))).toEqual({
      data: { _entities: [{ name: "Ani", position: { title: "Camat" } }] },
    });
  });

  test("refuses a nullable field with null, FORBIDDEN and a hint, and answers the rest", async () => {
    const result = await ask(other, entity("Regency", 'code: "18.01"', "name headcount"));
    expect(result.data).toEqual({ _entities: [{ name: "Lampung Barat", headcount: null }] });
    expect(result.errors?.[0]).toMatchObject({
      path: ["_entities", 0, "headcount"],
      extensions: { code: "FORBIDDEN", hint: "Ask for your own regency, 18.02." },
    });
  });

  test("guards nested fields by themselves, whatever they hang on", async () => {
    const result = await ask(
      reader,
      entity("Regency", 'code: "18.01"', "headcount employees { totalCount }"),
    );
    expect(result.data).toEqual({ _entities: [{ headcount: 1, employees: null }] });
    expect(codes(result)).toEqual(["FORBIDDEN"]);
  });

  test("shows a known and an unknown person alike to whoever may see neither", async () => {
    for (const principal of [other, reader]) {
      const known = await ask(principal, entity("Employee", 'id: "7"', "name nip"));
      const unknown = await ask(principal, entity("Employee", 'id: "8"', "name nip"));
      expect(known).toEqual({ data: { _entities: [null] } });
      expect(unknown).toEqual(known);
    }
  });

  test("keeps mutations to the role that may", async () => {
    expect(codes(await ask(officer, "mutation { setSharing { sharing } }"))).toEqual(["FORBIDDEN"]);
    const head = await ask(
      { ...officer, role: "REGENCY_HEAD" },
      "mutation { setSharing { sharing } }",
    );
    expect(head).toEqual({ data: { setSharing: { sharing: "FULL" } } });
  });

  test("is fooled neither by aliases nor by fragments", async () => {
    const trick =
      "{ myRegency { name: headcount ...f } } fragment f on Regency { code: headcount }";
    const result = await ask({ subject: "e", role: "EMPLOYEE", regency: HERE, nip: "1" }, trick);
    expect(result.data).toEqual({ myRegency: { name: null, code: null } });
    expect(codes(result)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });

  test("still tells its own text to a composer", async () => {
    const { data } = await ask(officer, "{ _service { sdl } __typename }");
    expect(data).toMatchObject({ _service: { sdl: expect.stringContaining("type Employee") } });
  });

  test("cannot be built with a field that has no right, and names every such field", () => {
    const unknown = buildSchema(
      "type Query { viewer: Int salary: Int } type Regency { debt: Int }",
    );
    expect(() =>
      guardSchema<Context>(unknown, {
        principalOf: (context) => context.principal,
        rights: { "Query.viewer": PUBLIC },
      }),
    ).toThrow("Query.salary, Regency.debt");
  });
});
