import { parseIsoDate } from "@talenta/talent";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** How a moment is stored and leaves: as `Date.prototype.toISOString` writes it. */
const IN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A moment as outsiders may write it (RFC 3339 `date-time`): with any offset, and seconds as fine as they like. */
const GIVEN =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A moment, as text in UTC on both sides, so that a list of thousands makes no `Date` objects. What comes in, or is
 * stored, in another form is brought to this one, so that two texts of one moment compare equal.
 */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description:
    "A moment in UTC, written yyyy-mm-ddThh:mm:ss.sssZ, for example 2026-01-31T01:30:00.000Z. As an argument it may have another offset, such as +07:00 for WIB.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6", // `date-time`
  serialize: (stored) =>
    typeof stored === "string" && IN_UTC.test(stored) ? stored : moment(stored),
  parseValue: moment,
  parseLiteral: (node) => moment(node.kind === Kind.STRING ? node.value : null),
});

function moment(given: unknown): string {
  const day = typeof given === "string" ? GIVEN.exec(given)?.[1] : undefined;
  if (day !== undefined && parseIsoDate(day) !== null) {
    return new Date(String(given)).toISOString();
  }
  // Whoever reports it names the value.
  throw new GraphQLError(
    "This is no moment. Give an existing day and time with its offset, such as 2030-12-31T01:30:00Z.",
  );
}
