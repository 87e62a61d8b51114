import { GraphQLScalarType } from "graphql";
import { GraphQLLocalDate } from "graphql-scalars";

/** A calendar date without time or zone, as ISO text `yyyy-mm-dd` on both sides. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A calendar date without time or zone, written yyyy-mm-dd, for example 2026-01-31.",
});
