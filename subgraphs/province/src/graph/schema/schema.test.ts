import { describe, expect, test } from "@jest/globals";
import { ROLES } from "@talenta/access";
import { Role } from "@talenta/contract";
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";

import { buildProvinceSchema, printProvinceSdl } from "../../index.ts";

const types = new Map(
  parse(printProvinceSdl())
    .definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((type): [string, ObjectTypeDefinitionNode] => [type.name.value, type]),
);
const has = (node: ObjectTypeDefinitionNode | FieldDefinitionNode, directive: string) =>
  node.directives?.some(({ name }) => name.value === directive) ?? false;

describe("the schema of the province", () => {
  test("is built with every field behind the permission table", () => {
    expect(buildProvinceSchema().getQueryType()?.getFields()).toHaveProperty("talentPool");
  });

  // A client's alias on a field that @requires reads would silently swap figures.
  test("requires nothing that a client can select or that takes arguments", () => {
    const required = [...types.values()].flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => has(field, "requires"))
        .map(() => type.fields?.find(({ name }) => name.value === "slices")),
    );
    expect(required.length).toBeGreaterThan(0);
    for (const field of required) {
      expect(field && has(field, "inaccessible")).toBe(true);
      expect(field?.arguments).toEqual([]);
    }
    for (const slice of ["TalentSlice", "CandidateSlice", "FigureSlice", "RankedEntry"]) {
      const type = types.get(slice);
      // Hidden by the fields that lead there: a planner of another router falls over a hidden type.
      expect(type && has(type, "inaccessible")).toBe(false);
      for (const field of type?.fields ?? []) expect(field.arguments).toEqual([]);
    }
  });

  test("lets each change be refused without the others: what it answers may be null", () => {
    const changes = types.get("Mutation")?.fields ?? [];
    expect(changes.length).toBeGreaterThan(0);
    for (const { type } of changes) expect(type.kind).toBe(Kind.NAMED_TYPE);
  });

  test("knows the roles that access knows", () => {
    expect(Object.keys(Role)).toEqual([...ROLES]);
  });
});
