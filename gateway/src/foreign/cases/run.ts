import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { SubgraphRequest, SubgraphResponse } from "@talenta/service";
import { graphql, type GraphQLSchema, parse } from "graphql";
import { isRecord } from "../../routing/operation/shape.ts";
import type { Transport } from "../../routing/transport/transport.ts";
import { type Asked, type Case, LINK, type Part } from "./case.ts";

/** What came of a question, in the words of a case. */
export interface Came {
  data: unknown;
  errors: string[];
}

/** The parts of a case, composed and ready to be asked. */
export interface Composed {
  supergraphSdl: string;
  parts: ReadonlyMap<string, GraphQLSchema>;
}

/** Composes a case; throws with every fault. */
export function composed({ parts }: Case): Composed {
  const texts = Object.entries(parts).map(([name, part]) => ({ name, sdl: sdlOf(part), part }));
  const { supergraphSdl, errors } = composeServices(
    texts.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined)
    throw new Error(errors?.map(({ message }) => message).join("\n"));
  return {
    supergraphSdl,
    parts: new Map(
      texts.map(({ name, sdl, part }) => [
        name,
        buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: part.resolvers }),
      ]),
    ),
  };
}

function sdlOf({ sdl, version = 2 }: Part): string {
  return version === 1 ? sdl : `${LINK}\n${sdl}`;
}

/** The way to each part in this process; answers are as they would come over HTTP. */
export function transportsTo({ parts }: Composed): Map<string, Transport> {
  return new Map(
    [...parts].map(([name, schema]) => [
      name,
      { send: (request) => ask(schema, request), close: () => Promise.resolve() },
    ]),
  );
}

/** A subgraph's answer to a question. */
export async function ask(
  schema: GraphQLSchema,
  request: Pick<SubgraphRequest, "query" | "operationName" | "variables">,
): Promise<SubgraphResponse> {
  const answer = await graphql({
    schema,
    source: request.query,
    variableValues: request.variables ?? null,
    operationName: request.operationName ?? null,
  });
  return JSON.parse(JSON.stringify(answer)) as SubgraphResponse;
}

/** The answer of the stock gateway, to tell its faults from ours. */
export async function askStock(
  { supergraphSdl, parts }: Composed,
  { query, variables }: Asked,
): Promise<Came> {
  const quiet = (): void => undefined;
  const logger = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger,
    buildService: ({ name }): GraphQLDataSource => ({
      async process({ request }) {
        const schema = parts.get(name);
        if (schema === undefined) throw new Error(`no ${name}`);
        const { data, errors } = await ask(schema, {
          query: request.query ?? "",
          variables: request.variables ?? {},
        });
        return { data: data ?? null, ...(errors !== undefined && { errors }) };
      },
    }),
  });
  const server = new ApolloServer({ gateway, logger, stopOnTerminationSignals: false });
  await server.start();
  try {
    const { body } = await server.executeOperation({ query, variables: { ...variables } });
    if (body.kind !== "single") throw new Error("Answers come in one piece.");
    return cameOf(body.singleResult);
  } finally {
    await server.stop();
  }
}

/** An answer in the words of a case. */
export function cameOf(answer: unknown): Came {
  const { data, errors } = isRecord(answer) ? answer : {};
  const told = Array.isArray(errors) ? errors : [];
  return {
    data: data === undefined ? null : JSON.parse(JSON.stringify(data)),
    errors: told.map((error: unknown) => {
      const path = isRecord(error) ? error["path"] : undefined;
      return Array.isArray(path) && path.length > 0 ? path.join(".") : "*";
    }),
  };
}
