import { audienceOf, createPassportVerifier, firstOf } from "@talenta/access";
import { createProvince } from "@talenta/province";
import { createRegency } from "@talenta/regency";
import { log, PASSPORT_ISSUER, placesIn, province, tokensOf } from "./common.ts";
import type { Ready, Role } from "./messages.ts";

const ANYWHERE = { host: "127.0.0.1", port: 0 };

/** Province and owners as a distributed province has them, but in one process: each at its own address. */
export async function owners(role: Extract<Role, { kind: "owners" }>): Promise<Ready> {
  const tokens = await tokensOf(role.folder);
  const verifierFor = (audience: string) =>
    firstOf(
      createPassportVerifier({ issuer: PASSPORT_ISSUER, audience, jwks: role.passportKeys }),
      tokens,
    );
  const own = await createProvince({
    province,
    directory: () => province.owners,
    database: { file: placesIn(role.folder).province },
    verifier: verifierFor(audienceOf.province),
    log,
  });
  const regencies: Record<string, string> = {};
  for (const owner of province.owners) {
    const regency = await createRegency({
      ...owner,
      database: { file: placesIn(role.folder).database(owner.code) },
      verifier: verifierFor(audienceOf.regency(owner.code)),
      published: own.published,
      log,
    });
    regencies[owner.code] = (await regency.listen(ANYWHERE)).url;
  }
  return { owners: { province: (await own.listen(ANYWHERE)).url, regencies } };
}
