import { createPassportIssuer } from "@talenta/access";
import { createLog, readJsonFile, type Service, tokenVerifierFrom } from "@talenta/service";
import { z } from "zod";
import type { Settings } from "./config.ts";
import { createGateway } from "./gateway.ts";
import { openDirectory } from "./routing/directory.ts";
import { createHttpTransport } from "./routing/transport/http.ts";

const PrivateKey = z.looseObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string("it holds no private key"),
});

/** A gateway that reaches its subgraphs over HTTP, put together from settings. */
export async function openStandalone(s: Settings): Promise<Service> {
  const log = createLog({ name: "gateway", level: s.LOG_LEVEL });
  const connect = (url: string) => createHttpTransport({ url, maxAnswerBytes: s.MAX_ANSWER_BYTES });
  const privateJwk = await readJsonFile({
    variable: "PASSPORT_KEY_FILE",
    file: s.PASSPORT_KEY_FILE,
    schema: PrivateKey,
  });
  const passports = await createPassportIssuer({ issuer: s.PASSPORT_ISSUER, privateJwk });
  const directory = await openDirectory({ file: s.DIRECTORY_FILE, connect, log });
  const province = connect(s.PROVINCE_URL);
  const gateway = createGateway(
    {
      host: s.HOST,
      port: s.PORT,
      tokens: tokenVerifierFrom(s),
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
