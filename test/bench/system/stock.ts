import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ApolloGateway, RemoteGraphQLDataSource, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { ROOT } from "../root.ts";
import { log, tokensOf } from "./common.ts";
import type { Addresses, Ready, Role } from "./messages.ts";
import { split } from "./split.ts";

interface Context {
  authorization: string;
}

/**
 * The stock gateway behind the stock server. The regency subgraph is either the fan-out subgraph, one
 * stock data source to one address, or the least splitting there is over one stock data source an owner.
 */
export async function stock(role: Extract<Role, { kind: "stock" }>): Promise<Ready> {
  const tokens = await tokensOf(role.folder);
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(join(ROOT, "schema/supergraph.graphql"), "utf8"),
    logger: log,
    buildService: ({ name }) => {
      if (name === "province") return remote(role.owners.province);
      return role.fanOut === null ? splitting(role.owners) : remote(role.fanOut);
    },
  });
  const server = new ApolloServer<Context>({
    gateway,
    introspection: false,
    stopOnTerminationSignals: false,
    logger: log,
  });
  const { url } = await startStandaloneServer(server, {
    listen: { host: "127.0.0.1", port: 0 },
    async context({ req }) {
      const authorization = req.headers.authorization ?? "";
      await tokens.verify(authorization.slice("Bearer ".length));
      return { authorization };
    },
  });
  return { url: new URL("/graphql", url).href };
}

/** The stock data source; it passes the user's own token on, where ours makes passports. */
function remote(url: string): RemoteGraphQLDataSource<Context> {
  return new RemoteGraphQLDataSource<Context>({
    url,
    willSendRequest({ request, context }) {
      const { authorization } = context as Partial<Context>;
      if (authorization !== undefined) request.http?.headers.set("authorization", authorization);
    },
  });
}

function splitting({ regencies }: Addresses): GraphQLDataSource<Context> {
  const sources = new Map(Object.entries(regencies).map(([code, url]) => [code, remote(url)]));
  return {
    async process(options) {
      const { http: _http, ...request } = options.request;
      const answer = await split(
        { query: request.query ?? "", variables: request.variables ?? {} },
        async (owner, fetch) => {
          const source = sources.get(owner);
          if (source === undefined) return { data: null };
          return source.process({
            ...options,
            request: { ...request, variables: fetch.variables },
          });
        },
      );
      return answer as Awaited<ReturnType<GraphQLDataSource["process"]>>;
    },
  };
}
