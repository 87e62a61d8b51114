import { createPassportIssuer, createTokenVerifier } from "@talenta/access";
import { createLog } from "@talenta/service";
import type { JWK } from "jose";
import { readFile } from "node:fs/promises";
import type { Settings } from "./config.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { openDirectory } from "./routing/directory.ts";
import { createHttpTransport } from "./routing/transport/http.ts";

/** A gateway that reaches its subgraphs over HTTP, put together from settings. */
export async function openStandalone(s: Settings): Promise<Pick<Gateway, "start" | "stop">> {
  const log = createLog({ name: "gateway", level: s.LOG_LEVEL });
  const connect = (url: string) => createHttpTransport({ url, maxAnswerBytes: s.MAX_ANSWER_BYTES });
  const privateJwk: JWK = JSON.parse(await readFile(s.PASSPORT_KEY_FILE, "utf8"));
  const passports = await createPassportIssuer({ issuer: s.PASSPORT_ISSUER, privateJwk });
  const directory = await openDirectory({ file: s.REGENCIES_FILE, connect, log });
  const province = connect(s.PROVINCE_URL);
  const gateway = createGateway(
    {
      host: s.HOST,
      port: s.PORT,
      tokens: tokenVerifier(s),
      passports,
      log,
      production: s.NODE_ENV === "production",
      requestDeadlineMs: s.REQUEST_DEADLINE_MS,
      regencyDeadlineMs: s.REGENCY_DEADLINE_MS,
      maxInWork: s.MAX_IN_WORK,
      limits: {
        maxBodyBytes: s.MAX_BODY_BYTES,
        maxQueryBytes: s.MAX_QUERY_BYTES,
        maxTokens: s.MAX_TOKENS,
        maxFields: s.MAX_FIELDS,
        maxDepth: s.MAX_DEPTH,
        maxAliases: s.MAX_ALIASES,
        maxCost: s.MAX_COST,
      },
    },
    { province, regencies: () => directory.regencies() },
  );
  return {
    start: () => gateway.start(),
    async stop() {
      await gateway.stop();
      await Promise.all([directory.close(), province.close()]);
    },
  };
}

function tokenVerifier(s: Settings): ReturnType<typeof createTokenVerifier> {
  const {
    OIDC_CLAIM_ROLE: role,
    OIDC_CLAIM_REGENCY: regency,
    OIDC_CLAIM_NIP: nip,
    OIDC_CLAIM_PURPOSE: purpose,
  } = s;
  return createTokenVerifier({
    issuer: s.OIDC_ISSUER,
    audience: s.OIDC_AUDIENCE,
    algorithms: s.OIDC_ALGORITHMS,
    claims: {
      ...(role !== undefined && { role }),
      ...(regency !== undefined && { regency }),
      ...(nip !== undefined && { nip }),
      ...(purpose !== undefined && { purpose }),
    },
    keys: { jwksUrl: s.OIDC_JWKS_URL },
  });
}
