import { createTokenVerifier, type Verifier } from "@talenta/access";
import { z, type ZodObject } from "zod";
import { address } from "../config/settings.ts";

const ISSUER = "the issuer of users' access tokens, as its tokens name it";
const AUDIENCE = "the audience access tokens must name";
const KEYS = "where the issuer publishes its keys, for example https://login.example/jwks";
const text = (what: string) => z.string().min(1).describe(what);
const claim = (what: string) =>
  z.string().min(1).optional().describe(`the claim with ${what}, or a path with dots between`);

const details = {
  OIDC_ALGORITHMS: z
    .string()
    .default("RS256,ES256,EdDSA")
    .transform((list) => list.split(",").map((name) => name.trim()))
    .describe("signature algorithms that are accepted, with commas between"),
  OIDC_CLAIM_ROLE: claim("the role"),
  OIDC_CLAIM_REGENCY: claim("the regency's code"),
  OIDC_CLAIM_NIP: claim("the employee number"),
  OIDC_CLAIM_PURPOSE: claim("the purpose"),
};

/** Whose access tokens are accepted (OpenID Connect). */
export const OIDC = {
  OIDC_ISSUER: text(ISSUER),
  OIDC_AUDIENCE: text(AUDIENCE),
  OIDC_JWKS_URL: address(KEYS),
  ...details,
};

/** The same where users' own tokens need not be accepted; put `oidcTogether` over the whole schema. */
export const OIDC_OR_NONE = {
  OIDC_ISSUER: OIDC.OIDC_ISSUER.optional().describe(ISSUER),
  OIDC_AUDIENCE: OIDC.OIDC_AUDIENCE.optional().describe(AUDIENCE),
  OIDC_JWKS_URL: OIDC.OIDC_JWKS_URL.optional().describe(KEYS),
  ...details,
};

const TOGETHER = ["OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_JWKS_URL"] as const;

/** Asks for issuer, audience and keys together: all three or none. */
export function oidcTogether<Schema extends ZodObject>(schema: Schema): Schema {
  return TOGETHER.reduce(
    (whole, name) =>
      whole.refine((s) => s[name] !== undefined || TOGETHER.every((one) => s[one] === undefined), {
        path: [name],
        message: `${TOGETHER.join(", ")} go together, all three or none`,
        when: () => true, // also beside other faults, so that all are named at once
      }),
    schema,
  );
}

/** Settings as `OIDC` reads them. */
export type OidcSettings = z.output<ZodObject<typeof OIDC>>;
/** Settings as `OIDC_OR_NONE` reads them. */
export type OidcOrNone = z.output<ZodObject<typeof OIDC_OR_NONE>>;

/** Verifies users' access tokens as the settings say. */
export function tokenVerifierFrom(s: OidcSettings): Verifier {
  return createTokenVerifier({
    issuer: s.OIDC_ISSUER,
    audience: s.OIDC_AUDIENCE,
    algorithms: s.OIDC_ALGORITHMS,
    claims: {
      ...(s.OIDC_CLAIM_ROLE !== undefined && { role: s.OIDC_CLAIM_ROLE }),
      ...(s.OIDC_CLAIM_REGENCY !== undefined && { regency: s.OIDC_CLAIM_REGENCY }),
      ...(s.OIDC_CLAIM_NIP !== undefined && { nip: s.OIDC_CLAIM_NIP }),
      ...(s.OIDC_CLAIM_PURPOSE !== undefined && { purpose: s.OIDC_CLAIM_PURPOSE }),
    },
    keys: { jwksUrl: s.OIDC_JWKS_URL },
  });
}

/** Whether the settings name an issuer of users' tokens. */
export function namesIssuer(s: OidcOrNone): s is OidcOrNone & OidcSettings {
  return TOGETHER.every((name) => s[name] !== undefined);
}
