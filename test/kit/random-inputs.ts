import * as fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";

/** A question whose every argument comes by variables, with the values of some. */
export interface RandomInputs {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A field to ask, as `below` writes it: `Query.regency` then what stands under it. */
export interface Place {
  /** Fields above it, each with its written arguments: `regency(code: "18.04")`. */
  readonly above: readonly string[];
  readonly type: string;
  readonly field: string;
  readonly kind: "query" | "mutation";
}

/**
 * A question for one field, whose arguments come by variables: values that may be, and null wherever GraphQL lets a
 * client put a variable that holds null, at the argument and at any depth of its input.
 */
export function nullsIn(schema: GraphQLSchema, place: Place): fc.Arbitrary<RandomInputs> {
  const type = schema.getType(place.type);
  const field = type && "getFields" in type ? type.getFields()[place.field] : undefined;
  if (field === undefined || !("args" in field)) throw new Error(`no ${place.type}.${place.field}`);
  return fc.tuple(...field.args.map((arg) => given(arg))).map((parts) => {
    const asked = parts.map((part, index) => ({ ...part, name: `v${index}` }));
    const written = asked.map(({ arg, name, by }) => `${arg.name}: ${by.written(name)}`).join(", ");
    const call = `${place.field}${written === "" ? "" : `(${written})`}`;
    const head = asked.map(({ by, name }) => by.definition(name)).join(", ");
    const inside = `${call}${leavesOf(String(field.type))}`;
    const nested = place.above.reduceRight((inner, outer) => `${outer} { ${inner} }`, inside);
    const variables = Object.fromEntries(
      asked.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    );
    return { query: `${place.kind}${head === "" ? "" : `(${head})`} { ${nested} }`, variables };
  });
}

function leavesOf(type: string): string {
  return /^\[?(Int|Boolean|String|ID|Float|SharingLevel|JSON|JSONObject)\b/.test(type)
    ? ""
    : " { __typename }";
}

interface Given {
  readonly arg: GraphQLArgument;
  readonly by: { written(name: string): string; definition(name: string): string };
  readonly value: unknown;
}

/** An argument by a variable of its own type, made nullable where a default allows that. */
function given(arg: GraphQLArgument): fc.Arbitrary<Given> {
  const { type, defaultValue } = arg;
  const loose = isNonNullType(type) && defaultValue !== undefined ? type.ofType : type;
  const by = {
    written: (name: string) => `$${name}`,
    definition: (name: string) => `$${name}: ${String(loose)}`,
  };
  return fc
    .oneof({ weight: 3, arbitrary: valueOf(type, 3) }, { weight: 1, arbitrary: fc.constant(null) })
    .map((value) => ({ arg, by, value }));
}

/** A value of a type, with null in many places, allowed or not. */
function valueOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const some = someOf(nullable, depth);
  return fc.oneof(
    { weight: isNonNullType(type) ? 8 : 2, arbitrary: some },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function someOf(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(valueOf(type.ofType, depth - 1), { maxLength: 2 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    if (depth <= 0) return fc.constant({});
    const fields: readonly GraphQLInputField[] = Object.values(type.getFields());
    const required = fields.filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return fc.record(
      Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, depth - 1)])),
      { requiredKeys: required.map(({ name }) => name) },
    );
  }
  const samples: Readonly<Record<string, readonly unknown[]>> = {
    Int: [0, 1, 20, 2026],
    Float: [0.5, 80],
    Boolean: [true, false],
    Date: ["2026-01-01", "2026-06-01"],
    JSONObject: [{}, { id: "x" }],
    Cells: [["a", null], []],
  };
  return fc.constantFrom(...(samples[String(type)] ?? ["18.04", "x", ""]));
}
