import { createPassportIssuer } from "@talenta/access";
import { createGateway, createHttpTransport, type Transport } from "@talenta/gateway";
import type { RegencyCode } from "@talenta/talent";
import { log, PASSPORT_ISSUER, tokensOf } from "./common.ts";
import type { Ready, Role } from "./messages.ts";

/** Our gateway in a process of its own, everything else over HTTP. */
export async function gateway(role: Extract<Role, { kind: "gateway" }>): Promise<Ready> {
  const regencies = new Map<RegencyCode, Transport>(
    Object.entries(role.owners.regencies).map(([code, url]) => [
      code as RegencyCode,
      createHttpTransport({ url }),
    ]),
  );
  const server = createGateway(
    {
      host: "127.0.0.1",
      port: 0,
      production: true,
      tokens: await tokensOf(role.folder),
      passports: await createPassportIssuer({
        issuer: PASSPORT_ISSUER,
        privateJwk: role.passportKey,
      }),
      log,
    },
    {
      province: createHttpTransport({ url: role.owners.province }),
      regencies: () => regencies,
    },
  );
  return await server.start();
}
