import { say, type Sentence } from "@talenta/sentences";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  print,
  type ValueNode,
  type VariableNode,
} from "graphql";
import { checkOneOf, NO_SUCH_FIELD } from "./check-given.ts";
import { type InputFault, shortened } from "./input-fault.ts";
import { insteadOfNull, leafToGive } from "./what-to-give.ts";

/** Where a variable stands. */
export interface VariableUse {
  readonly node: VariableNode;
  /** The type of the place, which may be stricter than the variable's own. */
  readonly type: GraphQLInputType;
  readonly field: string;
  /** What holds at this place where nothing is given. */
  readonly defaultValue: unknown;
}

/** Takes in what is found in written values. */
export interface Found {
  /** A written value that does not fit. */
  fault(fault: InputFault, node: ValueNode): void;
  use(use: VariableUse): void;
}

/** Checks a value as it is written in a question against the type of its place, and tells where variables stand in it. */
export function checkWritten(
  node: ValueNode,
  type: GraphQLInputType,
  field: string,
  found: Found,
  defaultValue?: unknown,
): void {
  if (node.kind === Kind.VARIABLE) return found.use({ node, type, field, defaultValue });
  if (node.kind === Kind.NULL) {
    if (!isNonNullType(type)) return;
    const fix = insteadOfNull(type, defaultValue);
    return found.fault({ field, value: "null", fix }, node);
  }
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) {
    if (node.kind !== Kind.LIST) return checkWritten(node, nullable.ofType, field, found); // one value is a list of one
    for (const [index, each] of node.values.entries())
      checkWritten(each, nullable.ofType, `${field}[${index}]`, found);
  } else if (isInputObjectType(nullable)) checkObject(node, nullable, field, found);
  else {
    const faulty = (error: unknown): void =>
      found.fault({ field, value: writtenAs(node), fix: leafToGive(nullable, error) }, node);
    try {
      if (nullable.parseLiteral(node, undefined) === undefined) faulty(null);
    } catch (error) {
      faulty(error);
    }
  }
}

function checkObject(
  node: ValueNode,
  type: GraphQLInputObjectType,
  field: string,
  found: Found,
): void {
  if (node.kind !== Kind.OBJECT) {
    const fix = say("input.giveObject");
    return found.fault({ field, value: writtenAs(node), fix }, node);
  }
  const fields = type.getFields();
  for (const { name, value } of node.fields) {
    const known = Object.hasOwn(fields, name.value) ? fields[name.value] : undefined;
    const inside = `${field}.${name.value}`;
    if (known !== undefined) checkWritten(value, known.type, inside, found, known.defaultValue);
    else found.fault({ field: inside, value: writtenAs(value), fix: NO_SUCH_FIELD }, value);
  }
  const given = new Set(node.fields.map(({ name }) => name.value));
  for (const { name, type: inner, defaultValue } of Object.values(fields)) {
    if (given.has(name) || !isNonNullType(inner) || defaultValue !== undefined) continue;
    const fix = say("input.required");
    found.fault({ field: `${field}.${name}`, value: null, fix }, node);
  }
  if (!type.isOneOf) return;
  const entries = node.fields.map(
    ({ name, value }) => [name.value, value.kind === Kind.NULL ? null : value] as const,
  );
  checkOneOf(entries, field, (fault) => found.fault(fault, node));
}

function writtenAs(node: ValueNode): string | Sentence {
  if (node.kind === Kind.LIST) return say("input.aList");
  if (node.kind === Kind.OBJECT) return say("input.anObject");
  return shortened(print(node));
}
