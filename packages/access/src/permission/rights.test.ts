import { describe, expect, test } from "@jest/globals";
import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from "graphql";
import { PERSON, PUBLIC, RECORD, rightsOf, unguardedFields } from "../index.ts";

const person = new GraphQLObjectType({
  name: "Person",
  extensions: { right: RECORD, rowRight: PERSON },
  fields: { name: { type: GraphQLInt, extensions: { right: PERSON } }, born: { type: GraphQLInt } },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      person: { type: person, extensions: { right: PUBLIC } },
      secret: { type: GraphQLInt },
    },
  }),
});

describe("The rights of a schema", () => {
  test("are those its fields declare, else those of their type", () => {
    expect(rightsOf(schema)).toEqual({
      "Query.person": PUBLIC,
      Person: PERSON,
      "Person.name": PERSON,
      "Person.born": RECORD,
    });
  });

  test("are missing where neither says anything", () => {
    expect(unguardedFields(schema, rightsOf(schema))).toEqual(["Query.secret"]);
  });
});
