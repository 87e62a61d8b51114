import {
  astFromValue,
  type GraphQLInputType,
  GraphQLError,
  isEnumType,
  type GraphQLLeafType,
  print,
} from "graphql";

/** What a value of a standard scalar looks like. Scalars that are not here say it themselves when they refuse a value. */
const SCALARS: Readonly<Record<string, string>> = {
  Int: "a whole number between -2147483648 and 2147483647",
  Float: "a number",
  String: "text",
  Boolean: "true or false",
  ID: "text or a whole number",
  JSONObject: "a JSON object",
};

/** What would be right where a scalar or an enum refused a value; `thrown` is what it threw, if it did. */
export function leafToGive(type: GraphQLLeafType, thrown: unknown): string {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return `give ${names.length > 1 ? "one of " : ""}${names.join(", ")}.`;
  }
  const known = SCALARS[type.name];
  if (known !== undefined) return `give ${known}.`;
  // A GraphQLError is meant to be read by clients; anything else a scalar throws is not.
  return thrown instanceof GraphQLError ? thrown.message : `give a value of type ${type.name}.`;
}

/** What would be right where null was given and may not be. */
export function insteadOfNull(type: GraphQLInputType, defaultValue: unknown): string {
  const written = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  if (!written) return "give a value; null is none.";
  return `give a value, or leave it out to get ${print(written)}.`;
}
