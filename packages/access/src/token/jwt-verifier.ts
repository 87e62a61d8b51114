import { say } from "@talenta/sentences";
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { AccessError } from "../access.errors.ts";
import type { Principal } from "../principal.ts";
import type { Verifier } from "../verifier.ts";

/** Tokens remembered as genuine; a token costs about a kilobyte. */
const REMEMBERED = 5000;
/** A longer text is no token of ours, and not worth decoding. */
const LONGEST = 8192;

interface Verified {
  readonly principal: Principal;
  /** End of the token's life, seconds since 1970. */
  readonly until: number;
}

/** Checks signature, algorithm, issuer, audience and life of a token, and remembers the genuine until they end. */
export function createJwtVerifier(c: {
  issuer: string;
  audience: string;
  algorithms: readonly string[];
  typ?: string;
  key: JWTVerifyGetKey;
  principal(claims: JWTPayload): Principal;
}): Verifier {
  const symmetric = c.algorithms.find(
    (name) => !/^(RS|PS|ES)(256|384|512)$|^(EdDSA|Ed25519)$/.test(name),
  );
  if (symmetric !== undefined || c.algorithms.length === 0) {
    throw new Error(
      `Tokens need a public-key algorithm such as RS256 or EdDSA, not "${symmetric ?? ""}".`,
    );
  }
  const genuine = new LRUCache<string, Verified>({ max: REMEMBERED });
  return {
    async verify(bearer) {
      const known = genuine.get(bearer);
      if (known) {
        if (Date.now() < known.until * 1000) return known.principal;
        genuine.delete(bearer);
        throw expired();
      }
      if (issuerOf(bearer) !== c.issuer) throw AccessError.foreign();
      const { payload } = await jwtVerify(bearer, c.key, {
        issuer: c.issuer,
        audience: c.audience,
        algorithms: [...c.algorithms],
        requiredClaims: ["exp", "sub"],
        ...(c.typ !== undefined && { typ: c.typ }),
      }).catch((error: unknown) => {
        throw refusalOf(error);
      });
      const principal = Object.freeze(c.principal(payload));
      genuine.set(bearer, { principal, until: payload.exp ?? 0 });
      return principal;
    },
  };
}

/** Who the token says made it; believed only after the signature is checked. */
function issuerOf(bearer: string): string | undefined {
  if (bearer.length > LONGEST) throw invalid();
  try {
    return decodeJwt(bearer).iss;
  } catch (error) {
    throw invalid(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return expired();
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") {
    return AccessError.unauthenticated(say("access.tokenForAnother"), error);
  }
  const keysOutOfReach =
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    !(error instanceof errors.JOSEError) ||
    error.code === "ERR_JOSE_GENERIC"; // the key set's address answered something else than keys
  return keysOutOfReach ? error : invalid(error);
}

function expired(): AccessError {
  return AccessError.unauthenticated(say("access.tokenExpired"));
}

function invalid(cause?: unknown): AccessError {
  return AccessError.unauthenticated(say("access.tokenNotValid"), cause);
}
