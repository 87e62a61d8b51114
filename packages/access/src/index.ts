import type { GraphQLSchema } from "graphql";
import type { JSONWebKeySet, JWK } from "jose";
import type { RegencyCode } from "@talenta/talent";
import type { Principal, Role } from "./principal.ts";

export { ROLES, type Principal, type Role } from "./principal.ts";
export { AccessError, type AccessErrorCode } from "./access.errors.ts";

/** Turns a bearer token into the principal it proves; throws AccessError when it proves nobody. */
export interface Verifier { verify(bearer: string): Promise<Principal> }
/** Where in the token a fact stands: a claim's name, or a path with dots. */
export interface ClaimPaths { role?: string; regency?: string; nip?: string; purpose?: string }
export interface TokenVerifierConfig { issuer: string; audience: string; algorithms: readonly string[]; claims?: ClaimPaths; keys: { jwksUrl: string } | { jwks: JSONWebKeySet } }
export declare function createTokenVerifier(c: TokenVerifierConfig): Verifier;
export interface PassportIssuer { passport(p: Principal, audience: string): Promise<string>; publicJwks: JSONWebKeySet }
export declare function createPassportIssuer(c: { issuer: string; privateJwk: JWK; ttlSeconds?: number }): Promise<PassportIssuer>;
export declare function createPassportVerifier(c: { issuer: string; audience: string; jwks: JSONWebKeySet }): Verifier;
export declare function firstOf(...verifiers: Verifier[]): Verifier;
export interface DevelopmentIssuer { issuer: string; audience: string; jwks: JSONWebKeySet; sign(p: Principal, ttl: string): Promise<string> }
export declare function openDevelopmentIssuer(folder: string): Promise<DevelopmentIssuer>;
export declare function newPassportKeys(): Promise<{ privateJwk: JWK; publicJwks: JSONWebKeySet }>;
export declare const audienceOf: { readonly province: "province"; readonly regency: (code: string) => string };
export type Scope = "ANY" | "OWN" | "SELF" | "SHARED";
export type Rule = Readonly<Partial<Record<Role, Scope>>>;
export declare const PERMISSIONS: Readonly<Record<string, Rule>>;
export declare function scopeOf(p: Principal, coordinate: string, tenant?: RegencyCode): Scope | null;
export interface Guard<Context> { tenant?: RegencyCode | ((context: Context) => RegencyCode); principalOf(context: Context): Principal }
export declare function guardSchema<Context>(schema: GraphQLSchema, c: Guard<Context>): GraphQLSchema;
/** Coordinates of the schema that have no entry in the table. */
export declare function unguardedFields(schema: GraphQLSchema): string[];
