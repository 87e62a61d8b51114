import type { GraphQLScalarType } from "graphql";
import { GraphQLJSON, GraphQLJSONObject } from "graphql-scalars";
import { CellsScalar } from "./cells.scalar.ts";
import { DateTimeScalar } from "./date-time.scalar.ts";
import { DateScalar } from "./date.scalar.ts";
import { LocalTimeScalar } from "./local-time.scalar.ts";
import { LocalizedText } from "./localized-text.scalar.ts";

/** Every scalar of the contract that GraphQL does not have itself, for whoever knows the contract as text only. */
export const CONTRACT_SCALARS: readonly GraphQLScalarType[] = [
  CellsScalar,
  DateScalar,
  DateTimeScalar,
  GraphQLJSON,
  GraphQLJSONObject,
  LocalTimeScalar,
  LocalizedText,
];
