import { say } from "@talenta/sentences";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { type Report, shownValue } from "./input-fault.ts";
import { insteadOfNull, leafToGive } from "./what-to-give.ts";

/**
 * Checks the value of a variable against its type, as GraphQL coerces it, and reports every part that does not fit.
 * `field` is what the value is called, and `defaultValue` what holds where it is left out.
 */
export function checkGiven(
  value: unknown,
  type: GraphQLInputType,
  field: string,
  report: Report,
  defaultValue?: unknown,
): void {
  if (value === null || value === undefined) {
    if (isNonNullType(type))
      report({ field, value: "null", fix: insteadOfNull(type, defaultValue) });
    return;
  }
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return checkGiven(value, nullable.ofType, field, report); // one value is a list of one
    for (const [index, each] of value.entries())
      checkGiven(each, nullable.ofType, `${field}[${index}]`, report);
  } else if (isInputObjectType(nullable)) checkObject(value, nullable, field, report);
  else {
    try {
      if (nullable.parseValue(value) !== undefined) return;
      report({ field, value: shownValue(value), fix: leafToGive(nullable, null) });
    } catch (error) {
      report({ field, value: shownValue(value), fix: leafToGive(nullable, error) });
    }
  }
}

function checkObject(
  value: object,
  type: GraphQLInputObjectType,
  field: string,
  report: Report,
): void {
  if (typeof value !== "object" || Array.isArray(value)) {
    report({
      field,
      value: shownValue(value),
      fix: say("input.giveObject"),
    });
    return;
  }
  const fields = type.getFields();
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [name, each] of given) {
    if (Object.hasOwn(fields, name)) continue;
    report({ field: `${field}.${name}`, value: shownValue(each), fix: NO_SUCH_FIELD });
  }
  for (const { name, type: inner, defaultValue } of Object.values(fields)) {
    const each = given.get(name);
    const inside = `${field}.${name}`;
    if (each !== undefined) checkGiven(each, inner, inside, report, defaultValue);
    else if (isNonNullType(inner) && defaultValue === undefined)
      report({ field: inside, value: null, fix: say("input.required") });
  }
  if (type.isOneOf) checkOneOf([...given], field, report);
}

/** What is said of an input's field that is none; which fields there are is for the published schema to say. */
export const NO_SUCH_FIELD = say("input.noSuchField");

/** Reports an input that does not hold exactly one of its fields. */
export function checkOneOf(
  given: readonly (readonly [name: string, value: unknown])[],
  field: string,
  report: Report,
): void {
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0 && only[1] !== null) return;
  report({ field, value: say("input.anObject"), fix: say("input.exactlyOne") });
}
