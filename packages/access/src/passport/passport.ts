import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import type { Principal } from "../principal.ts";
import { createJwtVerifier } from "../token/jwt-verifier.ts";
import { type KeySource, keySetOf } from "../token/key-set.ts";
import { principalOf } from "../token/principal-of.ts";
import type { Verifier } from "../verifier.ts";
import { publicPartOf } from "./passport-keys.ts";

/** Marks a passport in the token's header, so that no other token of the same key passes for one. */
const TYPE = "talenta-passport+jwt";
const REMEMBERED = 5000;

/** The audience of each kind of subgraph: a passport opens exactly one door. */
export const audienceOf = {
  province: "province",
  regency: (code: string): string => `regency:${code}`,
} as const;

/** Makes passports: short-lived proofs of who is calling, for one subgraph each. */
export interface PassportIssuer {
  /** A passport for this principal at this audience; the same one until half its life is over. */
  passport(principal: Principal, audience: string): Promise<string>;
  readonly publicJwks: JSONWebKeySet;
}

/** Opens the issuer of passports with the gateway's private key (Ed25519, see `newPassportKeys`). */
export async function createPassportIssuer(c: {
  issuer: string;
  privateJwk: JWK;
  /** Life of a passport in seconds, 60 unless given. */
  ttlSeconds?: number;
}): Promise<PassportIssuer> {
  const ttl = c.ttlSeconds ?? 60;
  const key = await importJWK(c.privateJwk, "EdDSA");
  const header = { alg: "EdDSA", typ: TYPE, ...(c.privateJwk.kid && { kid: c.privateJwk.kid }) };
  const made = new LRUCache<string, Promise<string>>({ max: REMEMBERED, ttl: (ttl * 1000) / 2 });

  const sign = async (p: Principal, audience: string): Promise<string> =>
    await new SignJWT({ role: p.role, regency: p.regency, nip: p.nip, purpose: p.purpose })
      .setProtectedHeader(header)
      .setIssuer(c.issuer)
      .setAudience(audience)
      .setSubject(p.subject)
      .setIssuedAt()
      .setExpirationTime(`${ttl}s`)
      .sign(key);

  return {
    publicJwks: publicPartOf(c.privateJwk),
    passport(p, audience) {
      const who = JSON.stringify([p.subject, p.role, p.regency, p.nip, p.purpose, audience]);
      const known = made.get(who);
      if (known) return known;
      const passport = sign(p, audience);
      made.set(who, passport);
      passport.catch(() => made.delete(who));
      return passport;
    },
  };
}

/** Accepts the gateway's passports for one audience, and nothing else; needs the public keys only. */
export function createPassportVerifier(
  c: { issuer: string; audience: string } & KeySource,
): Verifier {
  return createJwtVerifier({
    issuer: c.issuer,
    audience: c.audience,
    algorithms: ["EdDSA"],
    typ: TYPE,
    key: keySetOf(c),
    principal: (claims) => principalOf(claims),
  });
}
