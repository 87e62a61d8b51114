import { ApolloGateway } from "@apollo/gateway";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import type { Logger } from "@talenta/service";
import type { GraphQLScalarType, GraphQLSchema } from "graphql";
import { knowScalars } from "../limits/know-scalars.ts";
import type { Caller } from "../routing/call/caller.ts";
import { dataSource } from "../routing/data-sources.ts";
import { askProvince } from "../routing/province-source.ts";
import type { RegencyRouter } from "../routing/regency-router.ts";
import type { Transport } from "../routing/transport/transport.ts";
import { withinRequest } from "./executor.ts";

// The federation gateway phones home from its constructor unless this is set; nothing of ours may leave.
process.env["APOLLO_TELEMETRY_DISABLED"] = "1";

export interface FederationConfig {
  supergraphSdl: string;
  /** Scalars of the contract whose values can be checked before anybody is asked. */
  scalars: readonly GraphQLScalarType[];
  province: Transport;
  caller: Caller;
  router: RegencyRouter;
  log: Logger;
}

/** The federation gateway, and what of its schema clients see. */
export interface Federation {
  readonly gateway: GatewayInterface;
  /** Throws before the server that runs the gateway has started. */
  visibleSchema(): GraphQLSchema;
}

/** Plans questions over the two subgraphs of the contract and runs each step at its data source. */
export function createFederation(c: FederationConfig): Federation {
  let visible: GraphQLSchema | null = null;
  const gateway = new ApolloGateway({
    supergraphSdl: c.supergraphSdl,
    __exposeQueryPlanExperimental: false,
    logger: c.log,
    buildService: ({ name }) =>
      dataSource(
        name === "province"
          ? (operation, state) => askProvince(c, operation, state)
          : (operation, state) => c.router.execute(operation, state),
      ),
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    knowScalars(apiSchema, c.scalars);
    visible = apiSchema;
  });
  return {
    visibleSchema() {
      if (visible === null) throw new Error("The contract is not loaded yet.");
      return visible;
    },
    gateway: {
      async load(options) {
        const { executor } = await gateway.load(options);
        return { executor: executor === null ? null : withinRequest(executor) };
      },
      onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
      stop: () => gateway.stop(),
    },
  };
}
