import type { Principal, Verifier } from "@talenta/access";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { AllowedOrigins } from "../http/origins.ts";

/** One question to a subgraph, the same through either way. */
export interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** `Bearer …`: a passport for this subgraph, or a user's own token. */
  authorization?: string;
  /** Correlation id; on every error and log line of this request. */
  requestId: string;
  /** What the data is asked for, when the token does not say. */
  purpose?: string;
  /** The asker words errors itself: they keep what they say as code and values, under `extensions.sentences`. */
  unworded?: boolean;
}

/** An error that is safe to show: known code, plain sentence, correlation id. */
export interface SubgraphError {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { readonly line: number; readonly column: number }[];
  extensions?: Record<string, unknown>;
}

/** A GraphQL answer. Without `data` nothing ran. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: SubgraphError[];
  extensions?: Record<string, unknown>;
}

/** Where an HTTP server opens, and to whose pages. */
interface ListeningAt {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Whose pages may ask from a browser; nobody's unless given. */
  readonly allowed?: AllowedOrigins;
}

/** A running subgraph with two ways in: `execute` in process, `listen` over HTTP. */
export interface Subgraph {
  /**
   * Answers in process: no HTTP, no JSON; the answer may share objects with the resolvers, so treat it
   * as read-only. Never rejects for anything in the question; rejects with the signal's reason when
   * `signal` aborts, and when the subgraph has stopped.
   */
  execute(request: SubgraphRequest, signal?: AbortSignal): Promise<SubgraphResponse>;
  /** Opens the HTTP server. `url` ends in `/graphql`. */
  listen(at: ListeningAt): Promise<{ url: string }>;
  /** Closes both ways in, after the questions in flight over HTTP. Stopping twice is stopping once. */
  stop(): Promise<void>;
}

/** A document everybody may read. */
export interface PublicDocument {
  /** What is sent as JSON. */
  readonly body: object;
  /** Whether the same address will always answer the same, so that a reader may keep it. */
  readonly forEver: boolean;
}

/** Where documents lie that everybody may read: `GET` without a token. */
export interface PublicRoute {
  /** Such as `/published/policies/:id/:version`. */
  readonly path: string;
  /** The document; null when there is none, which is a 404. */
  read(values: Readonly<Record<string, string>>): Promise<PublicDocument | null>;
}

/** What makes a subgraph. */
export interface SubgraphConfig<Context extends object> {
  /** Its name in logs. */
  readonly name: string;
  /** The executable schema, already guarded; may be shared by many subgraphs in one process. */
  readonly schema: GraphQLSchema;
  readonly verifier: Verifier;
  /**
   * What resolvers get, made anew for each request. The server hands them a shallow copy: do not use the
   * object itself as a key. `signal` aborts when the caller has gone.
   */
  context(
    principal: Principal,
    request: SubgraphRequest,
    signal?: AbortSignal,
  ): Promise<Context> | Context;
  readonly log: Logger;
  /** Whether it can answer now; what `GET /ready` says. */
  ready(): Promise<boolean>;
  /** Documents everybody may read over HTTP; none unless given. */
  readonly documents?: readonly PublicRoute[];
  /** What clients may ask here, as text; answered at `GET /schema.graphql` to whoever has a token, and only when given. */
  readonly schemaText?: () => string;
  /** Closes introspection and `_service`; from `NODE_ENV` unless given. */
  readonly production?: boolean;
  /** Largest accepted HTTP body in bytes; 4 MiB unless given (a batch of 1000 wide rows fits). */
  readonly bodyLimitBytes?: number;
}
