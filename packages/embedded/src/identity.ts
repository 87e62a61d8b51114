import { createTokenVerifier, openDevelopmentIssuer, type Verifier } from "@talenta/access";
import { ConfigError, namesIssuer, tokenVerifierFrom } from "@talenta/service";
import type { EmbeddedEnvironment } from "./config.ts";

const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Who proves users: the OIDC issuer of the configuration, or, where none is named, the development
 * issuer of the data folder. The development issuer serves loopback only and refuses production.
 *
 * @throws ConfigError naming every variable that stands in the way
 */
export async function openIdentity(environment: EmbeddedEnvironment): Promise<Verifier> {
  if (namesIssuer(environment)) return tokenVerifierFrom(environment);
  if (!LOOPBACK.has(environment.HOST)) {
    throw new ConfigError([
      `HOST is ${environment.HOST}: the development issuer serves loopback only. ` +
        "Use 127.0.0.1, or set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL.",
    ]);
  }
  if (environment.NODE_ENV === "production") {
    throw new ConfigError([
      "NODE_ENV is production: the development issuer is for trying only. " +
        "Set OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL.",
    ]);
  }
  const issuer = await openDevelopmentIssuer(environment.TALENTA_DATA);
  return createTokenVerifier({
    issuer: issuer.issuer,
    audience: issuer.audience,
    algorithms: issuer.algorithms,
    keys: { jwks: issuer.jwks },
  });
}
