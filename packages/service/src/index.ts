import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { ZodType } from "zod";
import type { Principal, Verifier } from "@talenta/access";

export type ErrorCode =
  | "UNAUTHENTICATED" | "FORBIDDEN" | "BAD_USER_INPUT" | "NOT_FOUND" | "CONFLICT" | "RATE_LIMITED" | "QUERY_TOO_COMPLEX"
  | "REGENCY_UNAVAILABLE" | "REGENCY_TIMEOUT" | "REGENCY_OUTDATED" | "REGENCY_NOT_SHARING" | "INCOMPLETE_COVERAGE" | "INTERNAL";
export declare const ERROR_CODES: Readonly<Record<ErrorCode, { http: number; sentence: string; whatToDo: string }>>;
export declare class TalentaError extends GraphQLError { readonly code: ErrorCode }
export declare function badUserInput(c: { field: string; value?: unknown; fix: string }): TalentaError;
export declare function forbidden(hint: string): TalentaError;
export declare function notFound(what: string): TalentaError;
export declare function conflict(what: string, fix: string): TalentaError;
export declare function unauthenticated(reason?: string): TalentaError;
export declare function rateLimited(retryAfterSeconds: number): TalentaError;
export declare function tooComplex(what: string, fix: string): TalentaError;
export declare function regencyUnavailable(code: string): TalentaError;
export declare function regencyTimeout(code: string): TalentaError;
export declare function regencyOutdated(code: string): TalentaError;
export declare function regencyNotSharing(code: string): TalentaError;
export declare function incompleteCoverage(missing: readonly string[]): TalentaError;
export declare function errorReference(): string;
export declare function safeError(formatted: GraphQLFormattedError, original: unknown, c: { requestId: string; log: Logger }): GraphQLFormattedError;
/** All faults at once, each with the variable's name and what would be right; throws ConfigError. */
export declare function readConfig<T>(schema: ZodType<T>, env: Readonly<Record<string, string | undefined>>): T;
export declare class ConfigError extends Error { readonly faults: readonly string[] }
export type { Logger } from "pino";
/** A log of JSON lines on standard error. */
export declare function createLog(c: { name: string; level?: string }): Logger;
export interface SubgraphRequest { query: string; operationName?: string; variables?: Record<string, unknown>; authorization?: string; requestId: string; purpose?: string }
export interface SubgraphError { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }
export interface SubgraphResponse { data?: Record<string, unknown> | null; errors?: SubgraphError[]; extensions?: Record<string, unknown> }
export interface Subgraph {
  execute(request: SubgraphRequest, signal?: AbortSignal): Promise<SubgraphResponse>;
  listen(at: { host: string; port: number }): Promise<{ url: string }>;
  stop(): Promise<void>;
}
export interface SubgraphConfig<Context extends object> {
  name: string; schema: GraphQLSchema; verifier: Verifier;
  context(principal: Principal, request: SubgraphRequest, signal?: AbortSignal): Promise<Context> | Context;
  log: Logger; ready(): Promise<boolean>;
  /** Closes introspection and `_service`; from NODE_ENV unless given. */
  production?: boolean; bodyLimitBytes?: number;
}
export declare function createSubgraph<Context extends object>(c: SubgraphConfig<Context>): Promise<Subgraph>;
export declare function stopOnSignals(stop: () => Promise<void>): void;
