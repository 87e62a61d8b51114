import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { JSONWebKeySet, JWK } from "jose";
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

/** The audience of each kind of subgraph: a passport is good at exactly one. */
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
  const key = ed25519(c.privateJwk);
  const header = encoded({
    alg: "EdDSA",
    typ: TYPE,
    ...(c.privateJwk.kid && { kid: c.privateJwk.kid }),
  });
  const made = new LRUCache<string, string>({ max: REMEMBERED, ttl: (ttl * 1000) / 2 });

  // Every new caller costs one passport for each owner. Signing in this thread takes less than handing it to another.
  const make = (p: Principal, audience: string): string => {
    const now = Math.floor(Date.now() / 1000);
    const claims = encoded({
      role: p.role,
      regency: p.regency,
      nip: p.nip,
      purpose: p.purpose,
      iss: c.issuer,
      aud: audience,
      sub: p.subject,
      iat: now,
      exp: now + ttl,
    });
    const text = `${header}.${claims}`;
    return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
  };

  return {
    publicJwks: publicPartOf(c.privateJwk),
    passport(p, audience) {
      const who = JSON.stringify([p.subject, p.role, p.regency, p.nip, p.purpose, audience]);
      const known = made.get(who);
      if (known !== undefined) return Promise.resolve(known);
      const passport = make(p, audience);
      made.set(who, passport);
      return Promise.resolve(passport);
    },
  };
}

function ed25519(jwk: JWK): KeyObject {
  const key = createPrivateKey({ key: jwk, format: "jwk" });
  if (key.asymmetricKeyType !== "ed25519") throw new Error("Passports need an Ed25519 key.");
  return key;
}

/** A part of a token (RFC 7515). */
function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
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
