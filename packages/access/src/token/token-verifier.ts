import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet } from "jose";
import type { Verifier } from "../verifier.ts";
import { createJwtVerifier } from "./jwt-verifier.ts";
import { type ClaimPaths, principalOf } from "./principal-of.ts";

/** Which tokens of an identity provider (OIDC) are accepted, and where they say what. */
export interface TokenVerifierConfig {
  readonly issuer: string;
  readonly audience: string;
  /** The algorithms the provider signs with, for example `["RS256"]`; a token with any other is refused. */
  readonly algorithms: readonly string[];
  readonly claims?: ClaimPaths;
  /** The provider's public keys: fetched and refreshed from an address, or given. */
  readonly keys: { readonly jwksUrl: string } | { readonly jwks: JSONWebKeySet };
}

/** Verifies the access tokens of users. */
export function createTokenVerifier(c: TokenVerifierConfig): Verifier {
  const key =
    "jwksUrl" in c.keys
      ? createRemoteJWKSet(new URL(c.keys.jwksUrl), {
          timeoutDuration: 2000,
          cooldownDuration: 10_000,
        })
      : createLocalJWKSet(c.keys.jwks);
  return createJwtVerifier({
    issuer: c.issuer,
    audience: c.audience,
    algorithms: c.algorithms,
    key,
    principal: (claims) => principalOf(claims, c.claims),
  });
}
