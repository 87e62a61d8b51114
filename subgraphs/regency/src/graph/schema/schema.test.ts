import { describe, expect, test } from "@jest/globals";
import { unguardedFields } from "@talenta/access";
import {
  buildASTSchema,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from "graphql";
import { printRegencyClientSchema, printRegencySdl, regencyRights } from "./schema.ts";

const sdl = printRegencySdl();
const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
);

describe("the regency's schema", () => {
  test("describes every type, field, argument, input field and enum value", () => {
    const bare: string[] = [];
    const check = (coordinate: string, described: { description?: string | null | undefined }) => {
      if (!described.description) bare.push(coordinate);
    };
    for (const type of types) {
      if (type.name !== "Query" && type.name !== "Mutation") check(type.name, type);
      if (isEnumType(type)) {
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
      }
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if (!("args" in field)) continue;
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    }
    expect(bare).toEqual([]);
  });

  test("says of every field who may have it", () => {
    expect(unguardedFields(schema, regencyRights())).toEqual([]);
  });

  test("lets each change be refused without the others: what it answers may be null", () => {
    const changes = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ type }) => isNonNullType(type))).toEqual([]);
  });

  test("shows an app that asks here nothing of federation, and nothing only the merge may read", () => {
    const shown = Object.keys(buildSchema(printRegencyClientSchema()).getTypeMap());
    expect(shown).toContain("Employee");
    for (const name of ["TalentSlice", "CandidateSlice", "FigureSlice", "RankedEntry", "_Any"])
      expect(shown).not.toContain(name);
  });
});
