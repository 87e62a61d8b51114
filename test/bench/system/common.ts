import { createTokenVerifier, openDevelopmentIssuer, type Verifier } from "@talenta/access";
import { directoryOf, type Owner } from "@talenta/embedded";
import { createLog } from "@talenta/service";
import type { RegencyCode } from "@talenta/talent";
import { join } from "node:path";

export const PASSPORT_ISSUER = "urn:talenta:bench";
export const log = createLog({ name: "bench", level: "error" });
export const province = directoryOf("18");

/** Where everything of one size lies. */
export const placesIn = (folder: string) => ({
  files: join(folder, "files"),
  database: (code: string) => join(folder, `${code}.sqlite`),
  province: join(folder, "province.sqlite"),
  pooled: join(folder, "pooled.sqlite"),
});

/** The owner whose database holds everybody, when there is only one. */
export const POOLED_CODE = "18.01" as RegencyCode;

/** The owners of the fifteen databases, or the one of the pooled one; the province's own is empty. */
export const ownersOf = (pooled: boolean): readonly Owner[] =>
  pooled
    ? province.owners.filter(({ code }) => code === POOLED_CODE || code === province.code)
    : province.owners;

/** Proves the users the bench invents. */
export async function tokensOf(folder: string): Promise<Verifier> {
  const issuer = await openDevelopmentIssuer(folder);
  return createTokenVerifier({
    issuer: issuer.issuer,
    audience: issuer.audience,
    algorithms: issuer.algorithms,
    keys: { jwks: issuer.jwks },
  });
}
