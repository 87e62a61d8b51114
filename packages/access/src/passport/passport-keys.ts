import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
} from "jose";

/** A fresh pair of Ed25519 keys for passports; the private one belongs to the gateway alone. */
export async function newPassportKeys(): Promise<{ privateJwk: JWK; publicJwks: JSONWebKeySet }> {
  const { privateKey } = await generateKeyPair("EdDSA", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const privateJwk: JWK = {
    ...jwk,
    alg: "EdDSA",
    use: "sig",
    kid: await calculateJwkThumbprint(jwk),
  };
  return { privateJwk, publicJwks: publicPartOf(privateJwk) };
}

/** The public keys that go with a private one. */
export function publicPartOf({ d: _secret, ...publicJwk }: JWK): JSONWebKeySet {
  return { keys: [publicJwk] };
}
