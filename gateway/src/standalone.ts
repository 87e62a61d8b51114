import { createPassportIssuer, type PassportIssuer, type Verifier } from "@talenta/access";
import {
  address,
  createLog,
  readJsonFile,
  type Service,
  tokenVerifierFrom,
} from "@talenta/service";
import { z } from "zod";
import type { Settings } from "./config.ts";
import { createGateway, type FederationEndpointConfig } from "./gateway.ts";
import { federationCallers } from "./federation-endpoint/callers.ts";
import { openDirectory } from "./routing/directory.ts";
import { createHttpTransport } from "./routing/transport/http.ts";

const PrivateKey = z.looseObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string("it holds no private key"),
});

/** Further issuers of passports, by their keys or where they publish them; public keys only. */
const TrustedIssuers = z.array(
  z.union([
    z.object({
      issuer: z.string().min(1),
      jwksUrl: address("where the issuer publishes its keys"),
    }),
    z.object({
      issuer: z.string().min(1),
      jwks: z.object({
        keys: z
          .array(
            z
              .looseObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() })
              .refine((key) => !("d" in key), "a private key does not belong here"),
          )
          .min(1),
      }),
    }),
  ]),
);

/** A running gateway; `regencyUrl` is null while the federation endpoint is closed. */
interface Standalone extends Service {
  start(): Promise<{ url: string; regencyUrl: string | null }>;
}

/** A gateway that reaches its subgraphs over HTTP, put together from settings. */
export async function openStandalone(s: Settings): Promise<Standalone> {
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
  const tokens = tokenVerifierFrom(s);
  const federationEndpoint = await federationEndpointOf(s, tokens, passports);
  const gateway = createGateway(
    {
      host: s.HOST,
      port: s.PORT,
      tokens,
      passports,
      log,
      production: s.NODE_ENV === "production",
      requestDeadlineMs: s.REQUEST_DEADLINE_MS,
      changeDeadlineMs: s.CHANGE_DEADLINE_MS,
      regencyDeadlineMs: s.REGENCY_DEADLINE_MS,
      maxInWork: s.MAX_IN_WORK,
      allowed: { origins: s.CORS_ORIGINS },
      limits: {
        maxBodyBytes: s.MAX_BODY_BYTES,
        maxQueryBytes: s.MAX_QUERY_BYTES,
        maxTokens: s.MAX_TOKENS,
        maxFields: s.MAX_FIELDS,
        maxDepth: s.MAX_DEPTH,
        maxAliases: s.MAX_ALIASES,
        maxCost: s.MAX_COST,
      },
      ...(federationEndpoint !== null && { federationEndpoint }),
    },
    { province, regencies: () => directory.regencies() },
  );
  return {
    async start() {
      const urls = await gateway.start();
      if (urls.regencyUrl !== null)
        log.info({ url: urls.regencyUrl }, "the federation endpoint is open");
      return urls;
    },
    async stop() {
      await gateway.stop();
      await Promise.all([directory.close(), province.close()]);
    },
  };
}

/** The federation endpoint as the settings say; null when it stays closed. */
async function federationEndpointOf(
  s: Settings,
  tokens: Verifier,
  passports: PassportIssuer,
): Promise<FederationEndpointConfig | null> {
  if (s.INTERNAL_PORT === undefined) return null;
  const file = s.INTERNAL_ISSUERS_FILE;
  const others =
    file === undefined
      ? []
      : await readJsonFile({ variable: "INTERNAL_ISSUERS_FILE", file, schema: TrustedIssuers });
  const own = { issuer: s.PASSPORT_ISSUER, jwks: passports.publicJwks };
  const callers = federationCallers({ tokens, issuers: [own, ...others] });
  return { host: s.INTERNAL_HOST, port: s.INTERNAL_PORT, callers };
}
