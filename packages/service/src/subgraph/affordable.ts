import type { ApolloServerPlugin } from "@apollo/server";
import { say } from "@talenta/sentences";
import { type FragmentDefinitionNode, type GraphQLSchema, Kind } from "graphql";
import { tooComplex } from "../errors/talenta-error.ts";
import { measure } from "../limits/measure.ts";
import { type Prices, pricesOf } from "../limits/prices.ts";

/**
 * Cost of one question, in the gateway's points. A planner adds keys to what clients ask, so that this is
 * several times what the gateway lets through; who asks a subgraph directly is not to get more out of it.
 */
const MAX_COST = 200_000;

/** By schema; a process has one or two. */
const PRICES = new WeakMap<GraphQLSchema, Prices>();

function pricesIn(schema: GraphQLSchema): Prices {
  const known = PRICES.get(schema) ?? pricesOf(schema);
  PRICES.set(schema, known);
  return known;
}

/** Refuses, before it runs, a question whose pages and lists multiply to more than a subgraph can hold. */
export const AFFORDABLE: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (operation === undefined) return; // refused next, with what is wrong
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const each of document.definitions) {
        if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
      }
      const { cost } = measure(
        schema,
        pricesIn(schema),
        operation,
        fragments,
        request.variables ?? {},
      );
      if (cost <= MAX_COST) return;
      throw tooComplex(
        say("limits.cost", { cost, most: MAX_COST }),
        say("limits.askLessOfEntities"),
      );
    },
  }),
};
