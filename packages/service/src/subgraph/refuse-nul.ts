import { say, type Sentence } from "@talenta/sentences";
import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
} from "graphql";
import { badUserInput } from "../errors/talenta-error.ts";

const NUL = "\u0000";

/**
 * The schema, whose mutations refuse text with a NUL character (U+0000) or half of a character before anything is
 * done, naming the field: PostgreSQL keeps no such text, and SQLite cuts it short. The cells of a file are left to who
 * reads the row.
 */
export function refuseNul(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
      for (const { name, type } of field.args) checkInput(args[name], type, name);
      return resolve(source, args, context, info);
    };
  }
  return schema;
}

function checkInput(value: unknown, nullable: GraphQLInputType, path: string): void {
  const type = getNullableType(nullable);
  if (isListType(type) && Array.isArray(value)) {
    for (const [index, each] of value.entries()) checkInput(each, type.ofType, `${path}[${index}]`);
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const given = (value as Readonly<Record<string, unknown>> | null | undefined)?.[field.name];
      checkInput(given, field.type, `${path}.${field.name}`);
    }
  } else if (!Array.isArray(value)) checkText(value, path);
}

/** Text, or a document of any shape. */
function checkText(value: unknown, path: string): void {
  if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) {
      checkText(name, path);
      checkText(each, `${path}.${name}`);
    }
  } else if (typeof value === "string") {
    const held = unkept(value);
    if (held === null) return;
    const fix = say("input.unkept", { held });
    throw badUserInput({ field: path, value, fix });
  }
}

/** What no database keeps of a text; null where it keeps all of it. */
function unkept(text: string): Sentence | null {
  if (text.includes(NUL)) return say("input.nul");
  return text.isWellFormed() ? null : say("input.halfCharacter");
}
