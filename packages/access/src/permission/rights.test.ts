import { describe, expect, test } from "@jest/globals";
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from "graphql";
import { PERSON, PUBLIC, RECORD, rightsOf, unguardedFields } from "../index.ts";

const person = new GraphQLObjectType({
  name: "Person",
  extensions: { right: RECORD, rowRight: PERSON },
  fields: { born: { type: GraphQLInt }, since: { type: GraphQLInt } },
});
const mixed = new GraphQLObjectType({
  name: "Mixed",
  extensions: { right: PUBLIC },
  fields: {
    open: { type: GraphQLInt },
    closed: { type: GraphQLInt, extensions: { right: RECORD } },
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      person: { type: person, extensions: { right: PUBLIC } },
      mixed: { type: mixed, extensions: { right: PUBLIC } },
      secret: { type: GraphQLInt },
    },
  }),
});

describe("The rights of a schema", () => {
  test("are those its fields declare, else the one of all fields of a type", () => {
    expect(rightsOf(schema)).toEqual({
      "Query.person": PUBLIC,
      "Query.mixed": PUBLIC,
      Person: PERSON,
      "Person.born": RECORD,
      "Person.since": RECORD,
      "Mixed.closed": RECORD,
    });
  });

  test("are missing where nothing is said, and in a type of which one field has another right", () => {
    expect(unguardedFields(schema, rightsOf(schema))).toEqual(["Mixed.open", "Query.secret"]);
  });
});
