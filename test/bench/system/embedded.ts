import { assembleProvince, type AssembledProvince } from "@talenta/embedded";
import { log, ownersOf, placesIn, POOLED_CODE, province, tokensOf } from "./common.ts";
import type { Ready, Role } from "./messages.ts";

/** The whole province in one process; pooled, one owner holds everybody and answers directly too. */
export async function embedded(role: Extract<Role, { kind: "embedded" }>): Promise<Ready> {
  const parts = await assemble(role.folder, role.pooled);
  const { url } = await parts.gateway.start();
  if (!role.pooled) return { url };
  const direct = await parts.regencies.get(POOLED_CODE)?.listen({ host: "127.0.0.1", port: 0 });
  return { url, ...(direct && { direct: direct.url }) };
}

/** Opens the databases of a folder, which must be there unless they are being built. */
export async function assemble(folder: string, pooled: boolean): Promise<AssembledProvince> {
  const places = placesIn(folder);
  return await assembleProvince({
    province,
    owners: ownersOf(pooled),
    database: (code) => ({
      file: pooled && code === POOLED_CODE ? places.pooled : places.database(code),
    }),
    provinceDatabase: { file: places.province },
    sharing: "POOL",
    tokens: await tokensOf(folder),
    transport: "inproc",
    gateway: { host: "127.0.0.1", port: 0, production: true },
    log,
  });
}
