import { createPassportVerifier, type KeySource, type Verifier } from "@talenta/access";
import { z, type ZodObject } from "zod";
import { readJsonFile } from "../config/json-file.ts";

/** Who issues passports; the same words at the gateway and at every subgraph. */
export const PASSPORT_ISSUER = {
  PASSPORT_ISSUER: z
    .string()
    .default("urn:talenta:gateway")
    .describe("the issuer named in passports, the same at the gateway and at every subgraph"),
};

/** Whose passports a subgraph accepts. */
export const PASSPORTS = {
  ...PASSPORT_ISSUER,
  PASSPORT_JWKS: z
    .string()
    .min(1)
    .describe("the gateway's public keys: a file, or an http or https URL"),
};

/** Settings as `PASSPORTS` reads them. */
export type PassportSettings = z.output<ZodObject<typeof PASSPORTS>>;

/** Public keys only: who holds the private one could be anybody. */
const PublicKeys = z.object({
  keys: z
    .array(
      z
        .looseObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() })
        .refine((key) => !("d" in key), "a private key does not belong here, only the public part"),
    )
    .min(1, "there is no key in it"),
});

/**
 * Verifies the gateway's passports for one audience as the settings say.
 *
 * @throws ConfigError when the key file cannot be used; an address is asked with the first passport
 */
export async function passportVerifierFrom(
  s: PassportSettings,
  audience: string,
): Promise<Verifier> {
  const keys: KeySource = /^https?:/.test(s.PASSPORT_JWKS)
    ? { jwksUrl: s.PASSPORT_JWKS }
    : { jwks: await publicKeysIn(s.PASSPORT_JWKS) };
  return createPassportVerifier({ issuer: s.PASSPORT_ISSUER, audience, ...keys });
}

async function publicKeysIn(file: string): Promise<z.output<typeof PublicKeys>> {
  return await readJsonFile({ variable: "PASSPORT_JWKS", file, schema: PublicKeys });
}
