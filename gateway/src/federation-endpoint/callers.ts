import { createPassportVerifier, firstOf, type Verifier } from "@talenta/access";
import type { JSONWebKeySet } from "jose";

/** The audience of a passport that opens the federation endpoint. One made for a single owner does not open it. */
const AUDIENCE = "regency";

/** Who issues passports another router may show, with the keys they are signed by. */
export type TrustedIssuer = { issuer: string } & ({ jwks: JSONWebKeySet } | { jwksUrl: string });

/** Who may ask at the federation endpoint: users with their own token, and routers with a passport for audience `regency`. */
export function federationCallers(c: {
  tokens: Verifier;
  /** Issuers of passports: the gateway itself, and others by choice. */
  issuers: readonly TrustedIssuer[];
}): Verifier {
  const passports = c.issuers.map((issuer) =>
    createPassportVerifier({ ...issuer, audience: AUDIENCE }),
  );
  return firstOf(c.tokens, ...passports);
}
