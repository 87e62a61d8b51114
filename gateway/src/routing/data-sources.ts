import type { GraphQLDataSource } from "@apollo/gateway";
import { GraphQLError } from "graphql";
import { RequestState } from "./request-state.ts";
import type { Answer } from "./sources.ts";

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
