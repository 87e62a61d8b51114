import type { GraphQLSchema } from "graphql";
import { createLocalized, type Localized } from "../localized/localized.ts";

const known = new WeakMap<GraphQLSchema, Localized>();

/** What is known of the sentences in a schema's answers, so that sixteen tenants on one schema read a question once. */
export function localizedOf(schema: GraphQLSchema): Localized {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const localized = createLocalized(schema);
  known.set(schema, localized);
  return localized;
}
