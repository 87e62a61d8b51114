import type { GraphQLDataSource } from "@apollo/gateway";
import type { SubgraphResponse } from "@talenta/service";
import { GraphQLError } from "graphql";
import type { RegencyOperation } from "./regency-router.ts";
import { RequestState } from "./request-state.ts";

type Answer = (operation: RegencyOperation, state: RequestState) => Promise<SubgraphResponse>;
type Processed = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** What the federation gateway calls for each step of a plan that goes to one subgraph. */
export function dataSource(answer: Answer): GraphQLDataSource {
  return {
    async process({ request, context }): Promise<Processed> {
      const state: unknown = context["state"];
      if (!(state instanceof RequestState)) {
        throw new GraphQLError("Only steps of a client's request are answered.");
      }
      const { query, operationName, variables } = request;
      const { data, errors } = await answer(
        { query: query ?? "", operationName, variables },
        state,
      );
      return { data: data ?? null, ...(errors !== undefined && { errors }) };
    },
  };
}
