import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** A time of day without a day or zone, as text `HH:MM` on both sides. */
export const LocalTimeScalar = new GraphQLScalarType<string, string>({
  name: "LocalTime",
  description:
    "A time of day at the place it is about, without day or zone, written HH:MM, for example 08:30.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", // `partial-time` without seconds
  serialize: hour,
  parseValue: hour,
  parseLiteral: (node) => hour(node.kind === Kind.STRING ? node.value : null),
});

function hour(given: unknown): string {
  if (typeof given === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(given)) return given;
  // Whoever reports it names the value.
  throw new GraphQLError("This is no time of day. Give hours and minutes as HH:MM, such as 08:30.");
}
