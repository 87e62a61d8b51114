import type { Verifier } from "../verifier.ts";
import { createJwtVerifier } from "./jwt-verifier.ts";
import { type KeySource, keySetOf } from "./key-set.ts";
import { type ClaimPaths, principalOf } from "./principal-of.ts";

/** Which tokens of an identity provider (OIDC) are accepted, and where they say what. */
export interface TokenVerifierConfig {
  readonly issuer: string;
  readonly audience: string;
  /** The algorithms the provider signs with, for example `["RS256"]`; a token with any other is refused. */
  readonly algorithms: readonly string[];
  readonly claims?: ClaimPaths;
  /** The provider's public keys: fetched and refreshed from an address, or given. */
  readonly keys: KeySource;
}

/** Verifies the access tokens of users. */
export function createTokenVerifier(c: TokenVerifierConfig): Verifier {
  return createJwtVerifier({
    issuer: c.issuer,
    audience: c.audience,
    algorithms: c.algorithms,
    key: keySetOf(c.keys),
    principal: (claims) => principalOf(claims, c.claims),
  });
}
