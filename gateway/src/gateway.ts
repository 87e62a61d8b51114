import type { PassportIssuer, Verifier } from "@talenta/access";
import { CONTRACT_SCALARS } from "@talenta/contract";
import {
  type AllowedOrigins,
  createHttpServer,
  type HttpServerConfig,
  type Logger,
  serveSchemaText,
} from "@talenta/service";
import { askPage } from "@talenta/web";
import type { GraphQLScalarType, GraphQLSchema } from "graphql";
import { readFile } from "node:fs/promises";
import { type GatewayHandler, createGatewayHandler } from "./answer/gateway-handler.ts";
import { knowScalars } from "./limits/know-scalars.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.ts";
import { createEndpointHandler } from "./federation-endpoint/endpoint-handler.ts";
import { createCaller } from "./routing/call/caller.ts";
import { isSplit, wholeSchema } from "./routing/operation/schema-facts.ts";
import { createRegencyRouter } from "./routing/regency-router.ts";
import { foreignSources, houseSources } from "./routing/sources.ts";
import type { ForeignSubgraphs, Subgraphs } from "./routing/subgraphs.ts";

export interface GatewayConfig {
  /** Address and port to listen on; port 0 takes a free one. */
  host: string;
  port: number;
  /** Verifies the users' access tokens. */
  tokens: Verifier;
  /** Issues what subgraphs are shown instead of the user's token. */
  passports: Pick<PassportIssuer, "passport">;
  log: Logger;
  /** Closes the page to ask from, and the schema text of the federation endpoint. */
  production: boolean;
  /** The supergraph; `schema/supergraph.graphql` unless given. */
  supergraphSdl?: string;
  /** Scalars of the supergraph whose values the gateway can check itself; those of the contract, and none of a foreign one, unless given. */
  scalars?: readonly GraphQLScalarType[];
  /** Milliseconds for a whole query. */
  requestDeadlineMs?: number;
  /** Milliseconds for a change: it cannot be given up halfway, and placing everybody anew takes seconds. */
  changeDeadlineMs?: number;
  /** Milliseconds for one question to one owner. */
  regencyDeadlineMs?: number;
  /** Milliseconds of a request kept for merging. */
  mergeReserveMs?: number;
  /** Requests in work at most; one more gets 503. */
  maxInWork?: number;
  limits?: Partial<Limits>;
  /** Whose pages may ask from a browser; nobody's unless given. */
  allowed?: AllowedOrigins;
  /** The regencies as one plain subgraph, for other federation routers; closed unless given. */
  federationEndpoint?: FederationEndpointConfig;
}

export interface FederationEndpointConfig {
  /** Address and port to listen on, inside the network; port 0 takes a free one. */
  host: string;
  port: number;
  /** Who may ask; see `federationCallers`. */
  callers: Verifier;
  /** The schema text answered outside production; `schema/regency.graphql` unless given. */
  sdl?: string;
}

export interface Gateway {
  /** Loads the contract and listens; answers the addresses of the GraphQL endpoint and, when it is open, of the federation endpoint. */
  start(): Promise<{ url: string; regencyUrl: string | null }>;
  /** Finishes what is under way and stops listening. */
  stop(): Promise<void>;
  /** Answers one question without HTTP, under the same rules. */
  execute: GatewayHandler["execute"];
}

export const DEFAULT_DEADLINES = {
  requestDeadlineMs: 5_000,
  changeDeadlineMs: 60_000,
  regencyDeadlineMs: 2_000,
  mergeReserveMs: 500,
};

type Complete = GatewayConfig & typeof DEFAULT_DEADLINES & { maxInWork: number; limits: Limits };

/**
 * The one public endpoint to the province and all regencies; or, with foreign subgraphs, a gateway over a supergraph of
 * others, none of which is split by owner.
 */
export function createGateway(
  config: GatewayConfig,
  subgraphs: Subgraphs | ForeignSubgraphs,
): Gateway {
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  const complete: Complete = { ...DEFAULT_DEADLINES, maxInWork: 256, ...config, limits };
  let running: { handler: GatewayHandler; close(): Promise<void> } | null = null;

  return {
    async start() {
      if (running !== null) throw new Error("The gateway runs already.");
      const opened: { close(): Promise<void> }[] = [];
      const close = async (): Promise<void> => {
        for (const part of opened.splice(0).toReversed()) await part.close();
      };
      try {
        const { handler, ...urls } = await open(complete, subgraphs, opened);
        running = { handler, close };
        return urls;
      } catch (error) {
        await close();
        throw error;
      }
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.close();
    },
    execute(request) {
      if (running === null) throw new Error("The gateway does not run.");
      return running.handler.execute(request);
    },
  };
}

/** Opens everything, and notes each part in `opened` as soon as it has to be closed again. */
async function open(
  c: Complete,
  subgraphs: Subgraphs | ForeignSubgraphs,
  opened: { close(): Promise<void> }[],
): Promise<{ handler: GatewayHandler; url: string; regencyUrl: string | null }> {
  const supergraphSdl = c.supergraphSdl ?? (await contract("supergraph"));
  const schema = wholeSchema(supergraphSdl);
  const { scalars = "foreign" in subgraphs ? [] : CONTRACT_SCALARS } = c;
  knowScalars(schema, scalars);
  const caller = createCaller(c);
  if ("foreign" in subgraphs) {
    const { foreign, anonymous } = subgraphs;
    refuseForeign(c, schema, subgraphs);
    const sources = foreignSources({ subgraphs: foreign, caller });
    const whoever = anonymous !== undefined && { anonymous };
    const opening = { ...c, supergraphSdl, schema, scalars, sources, ...whoever };
    return {
      ...(await openPublicEndpoint(c, await createGatewayHandler(opening), opened)),
      regencyUrl: null,
    };
  }
  const router = createRegencyRouter({ ...c, schema, caller, regencies: subgraphs.regencies });
  const sources = houseSources({ province: subgraphs.province, caller, router });
  const handler = await createGatewayHandler({ ...c, supergraphSdl, schema, scalars, sources });
  const server = await openPublicEndpoint(c, handler, opened);
  if (c.federationEndpoint === undefined) return { ...server, regencyUrl: null };

  const { callers, sdl } = c.federationEndpoint;
  const inner = createEndpointHandler({
    ...c,
    schema,
    router,
    callers,
    sdl: c.production ? null : (sdl ?? (await contract("regency"))),
    owners: () => subgraphs.regencies().size,
  });
  const innerServer = await createHttpServer({ ...mannersOf(c), path: "/regency/graphql" }, inner);
  opened.push(innerServer);
  return { ...server, regencyUrl: await innerServer.listen(c.federationEndpoint) };
}

async function openPublicEndpoint(
  c: Complete,
  handler: GatewayHandler,
  opened: { close(): Promise<void> }[],
): Promise<{ handler: GatewayHandler; url: string }> {
  opened.push(handler);
  const server = await createHttpServer(
    {
      ...mannersOf(c),
      path: "/graphql",
      allowed: c.allowed,
      routes(app) {
        serveSchemaText(app, { text: () => handler.schemaText, handler });
        if (!c.production) app.register(askPage);
      },
    },
    handler,
  );
  opened.push(server);
  return { handler, url: await server.listen(c) };
}

function mannersOf(c: Complete): Pick<HttpServerConfig, "maxBodyBytes" | "maxInWork" | "graceMs"> {
  return {
    maxBodyBytes: c.limits.maxBodyBytes,
    maxInWork: c.maxInWork,
    graceMs: c.changeDeadlineMs, // a change that has begun is not cut off
  };
}

/** What is split by owner is never asked as a whole: the first owner would stand for all. And nobody is let in unknown where it matters. */
function refuseForeign(c: Complete, schema: GraphQLSchema, { anonymous }: ForeignSubgraphs): void {
  if (isSplit(schema))
    throw new Error("This supergraph is split by owner: give `province` and `regencies`.");
  if (c.federationEndpoint !== undefined)
    throw new Error("A foreign supergraph has no federation endpoint.");
  if (anonymous !== undefined && c.production)
    throw new Error("In production everybody who asks needs a token.");
}

/** The committed contract; the path is the same from `src` and from `dist`. */
async function contract(name: "supergraph" | "regency"): Promise<string> {
  return await readFile(new URL(`../../schema/${name}.graphql`, import.meta.url), "utf8");
}
