import { readErrorSentences, say, type Sentence, told } from "@talenta/sentences";
import {
  astFromValue,
  type GraphQLInputType,
  GraphQLError,
  isEnumType,
  type GraphQLLeafType,
  print,
} from "graphql";

/** What a value of a standard scalar looks like. Scalars that are not here say it themselves when they refuse a value. */
const SCALARS: Readonly<Record<string, Sentence>> = {
  Int: say("input.int"),
  Float: say("input.float"),
  String: say("input.string"),
  Boolean: say("input.boolean"),
  ID: say("input.idText"),
  JSONObject: say("input.jsonObject"),
};

/** What would be right where a scalar or an enum refused a value; `thrown` is what it threw, if it did. */
export function leafToGive(type: GraphQLLeafType, thrown: unknown): Sentence {
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return names.length > 1
      ? say("input.giveOneOf", { names })
      : say("input.give", { what: names });
  }
  const known = SCALARS[type.name];
  if (known !== undefined) return say("input.give", { what: known });
  // A GraphQLError is meant to be read by clients; anything else a scalar throws is not.
  if (!(thrown instanceof GraphQLError)) {
    return say("input.give", { what: say("input.ofType", { type: type.name }) });
  }
  return readErrorSentences(thrown.extensions["sentences"])?.message ?? told(thrown.message);
}

/** What would be right where null was given and may not be. */
export function insteadOfNull(type: GraphQLInputType, defaultValue: unknown): Sentence {
  const written = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  if (!written) return say("input.nullIsNone");
  return say("input.orLeaveOut", { default: print(written) });
}
