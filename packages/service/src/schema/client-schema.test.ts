import { describe, expect, test } from "@jest/globals";
import { buildSchema, GraphQLSchema, printSchema } from "graphql";
import { clientSchemaOf, clientSchemaOfSubgraph, schemaText } from "./client-schema.ts";

const types = (schema: GraphQLSchema): string[] =>
  Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith("__"));

describe("What clients see of a schema", () => {
  test("is what fields, arguments, members, interfaces, implementations and directives lead to", () => {
    const schema = buildSchema(`
      type Query { one(filter: Filter): Both node: Node }
      type Mutation { change(input: ChangeInput!): Boolean }
      input Filter { kind: Kind inner: Inner } input Inner { day: Day } enum Kind { A B } scalar Day
      input ChangeInput { again: ChangeInput }
      union Both = Cat | Dog
      type Cat { name: String } type Dog implements Named { name: String }
      interface Named { name: String }
      interface Node { id: ID } interface Better implements Node { id: ID }
      type Leaf implements Better & Node { id: ID leaf: Leafy } type Leafy { x: Float }
      type Slice { parts: [Part!] } type Part { x: Int } enum Lonely { A } input LonelyInput { a: Lonely }
      interface Nobody { slice: Slice } scalar Unused
      directive @loud(how: How) on FIELD enum How { MUCH }
    `);
    expect(types(clientSchemaOf(schema))).toEqual(
      "Better Boolean Both Cat ChangeInput Day Dog Filter Float How ID Inner Kind Leaf Leafy Mutation Named Node Query String".split(
        " ",
      ),
    );
  });

  test("is the same text however the types are ordered, and reads back as itself", () => {
    const [query, a, b] = [
      "type Query { b: B a: A }",
      "type A { z: Int y: Int }",
      "enum B { Q P }",
    ];
    const text = schemaText(clientSchemaOf(buildSchema(`${query} ${a} ${b}`)));
    expect(schemaText(clientSchemaOf(buildSchema(`${b} ${query} ${a}`)))).toBe(text);
    expect(`${printSchema(buildSchema(text))}\n`).toBe(text);
    expect(text).toContain("  z: Int\n  y: Int\n");
  });

  test("is a subgraph's without what federation and servers add to it, and without what is hidden", () => {
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
      directive @ours on OBJECT
      "A day." scalar Day @specifiedBy(url: "https://day.test")
      type Query { pool: Pool! day: Day }
      "A pool." type Pool @key(fields: "query") @ours {
        query: ID! @inaccessible
        slices: [Slice!]! @inaccessible
        "How many." total: Int @deprecated(reason: "Ask for people.")
        people: Int
      }
      type Slice @key(fields: "query") { query: ID! }
    `;
    expect(schemaText(clientSchemaOfSubgraph(sdl))).toBe(
      `"""A day."""
scalar Day @specifiedBy(url: "https://day.test")

"""A pool."""
type Pool {
  """How many."""
  total: Int @deprecated(reason: "Ask for people.")
  people: Int
}

type Query {
  pool: Pool!
  day: Day
}
`,
    );
  });
});
