import { parseIsoDate } from "@talenta/talent";
import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";

/** A calendar date without time or zone, as ISO text `yyyy-mm-dd` on both sides. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date without time or zone, written yyyy-mm-dd, for example 2026-01-31.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", // `full-date`
  serialize: day,
  parseValue: day,
  parseLiteral(node) {
    const written = node.kind === Kind.STRING ? node.value : print(node);
    const read = parseIsoDate(written);
    if (read !== null) return read;
    // Begun as GraphQL's own of written values are: so the gateway knows that a value is at fault, not the contract.
    throw new GraphQLError(
      `Expected value of type "Date", found ${print(node)}; ${noDay(written)}`,
    );
  },
});

function day(given: unknown): string {
  const read = typeof given === "string" ? parseIsoDate(given) : null;
  if (read !== null) return read;
  throw new GraphQLError(noDay(given));
}

function noDay(given: unknown): string {
  return `${JSON.stringify(given)} is no day of the calendar. Give an existing day as yyyy-mm-dd, such as 2030-12-31.`;
}
