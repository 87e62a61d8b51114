export { AccessError } from "./access.errors.ts";
export { type DevelopmentIssuer, openDevelopmentIssuer } from "./development/development-issuer.ts";
export { firstOf } from "./first-of.ts";
export {
  audienceOf,
  createPassportIssuer,
  createPassportVerifier,
  type PassportIssuer,
} from "./passport/passport.ts";
export { newPassportKeys } from "./passport/passport-keys.ts";
export { staleEntries, unguardedFields } from "./permission/completeness.ts";
export { guardSchema, type StandIn } from "./permission/guard-schema.ts";
export { PERMISSIONS, scopeOf } from "./permission/permissions.ts";
export { type Principal, type Role, ROLES } from "./principal.ts";
export type { KeySource } from "./token/key-set.ts";
export { createTokenVerifier, type TokenVerifierConfig } from "./token/token-verifier.ts";
export type { Verifier } from "./verifier.ts";
