import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from "jose";

/** Public keys: fetched from an address and refreshed when an unknown one turns up, or given. */
export type KeySource = { readonly jwksUrl: string } | { readonly jwks: JSONWebKeySet };

/** The keys of a source, for looking up the one a token names. Nothing is fetched before the first token. */
export function keySetOf(source: KeySource): JWTVerifyGetKey {
  if ("jwks" in source) return createLocalJWKSet(source.jwks);
  return createRemoteJWKSet(new URL(source.jwksUrl), {
    timeoutDuration: 2000,
    cooldownDuration: 10_000,
  });
}
