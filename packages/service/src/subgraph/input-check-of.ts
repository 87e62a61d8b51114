import type { GraphQLSchema } from "graphql";
import { createInputCheck, type InputCheck } from "../inputs/input-check.ts";
import { MAX_TOKENS } from "./apollo.ts";

const checks = new WeakMap<GraphQLSchema, InputCheck>();

/** The check of a schema's inputs, so that sixteen tenants on one schema read a question once. */
export function inputCheckOf(schema: GraphQLSchema): InputCheck {
  const known = checks.get(schema);
  if (known !== undefined) return known;
  const check = createInputCheck(schema, MAX_TOKENS);
  checks.set(schema, check);
  return check;
}
