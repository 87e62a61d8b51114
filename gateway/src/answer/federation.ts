import { ApolloGateway } from "@apollo/gateway";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import { clientSchemaOf, type Logger } from "@talenta/service";
import type { GraphQLScalarType, GraphQLSchema } from "graphql";
import { knowScalars } from "../limits/know-scalars.ts";
import { dataSource } from "../routing/data-sources.ts";
import type { Sources } from "../routing/sources.ts";
import { withinRequest } from "./executor.ts";
import { withIntrospection } from "./introspection.ts";
import { alone } from "./one-operation.ts";

// The federation gateway phones home from its constructor unless this is set; nothing of ours may leave.
process.env["APOLLO_TELEMETRY_DISABLED"] = "1";

export interface FederationConfig {
  supergraphSdl: string;
  /** Scalars of the contract whose values can be checked before anybody is asked. */
  scalars: readonly GraphQLScalarType[];
  sources: Sources;
  log: Logger;
}

export interface Federation extends GatewayInterface {
  /** What clients see; there once the contract is loaded. */
  clientSchema(): GraphQLSchema;
}

/** Plans questions over the subgraphs of the contract and runs each step at its data source. */
export function createFederation(c: FederationConfig): Federation {
  let seen: GraphQLSchema | null = null;
  const clientSchema = (): GraphQLSchema => {
    if (seen === null) throw new Error("The contract is not loaded.");
    return seen;
  };
  const gateway = new ApolloGateway({
    supergraphSdl: c.supergraphSdl,
    __exposeQueryPlanExperimental: false,
    logger: c.log,
    buildService: ({ name }) => dataSource(c.sources.of(name)),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    knowScalars(apiSchema, c.scalars);
    seen = clientSchemaOf(apiSchema);
  });
  return {
    clientSchema,
    async load(options) {
      const { executor } = await gateway.load(options);
      if (executor === null) return { executor };
      return { executor: withinRequest(withIntrospection(alone(executor), clientSchema())) };
    },
    // Questions are validated against what clients see: nothing else has a name there.
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((context) =>
        callback({ ...context, apiSchema: clientSchema() }),
      ),
    stop: () => gateway.stop(),
  };
}
