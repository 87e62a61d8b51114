import { say, worded } from "@talenta/sentences";
import { parseIsoDate } from "@talenta/talent";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** A calendar date without time or zone, as ISO text `yyyy-mm-dd` on both sides. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date without time or zone, written yyyy-mm-dd, for example 2026-01-31.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", // `full-date`
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function day(given: unknown): string {
  const read = typeof given === "string" ? parseIsoDate(given) : null;
  if (read !== null) return read;
  // Whoever reports it names the value.
  const message = say("input.noDay");
  throw new GraphQLError(worded(message, "en"), { extensions: { sentences: { message } } });
}
