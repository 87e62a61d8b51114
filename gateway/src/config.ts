import { address, listening, OIDC, PASSPORT_ISSUER, readConfig } from "@talenta/service";
import { z } from "zod";
import { DEFAULT_DEADLINES } from "./gateway.ts";
import { DEFAULT_LIMITS } from "./limits/limits.ts";

const count = (standard: number, what: string) =>
  z.coerce.number().int().positive().default(standard).describe(what);

const SETTINGS = z
  .object({
    ...listening(4_000),
    PROVINCE_URL: address(
      "where the province's subgraph answers, for example http://10.0.0.2:4100/graphql",
    ),
    DIRECTORY_FILE: z
      .string()
      .min(1)
      .describe(
        "the directory of owners, a JSON list with code, name, kind and url; read again on change",
      ),
    ...OIDC,
    ...PASSPORT_ISSUER,
    INTERNAL_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .optional()
      .describe("the port of the federation endpoint, 0 to 65535; closed unless set"),
    INTERNAL_HOST: z
      .string()
      .default("127.0.0.1")
      .describe("the address of the federation endpoint, inside the network"),
    INTERNAL_ISSUERS_FILE: z
      .string()
      .min(1)
      .optional()
      .describe(
        "a JSON list of further issuers of passports for the federation endpoint, each with issuer and jwksUrl or jwks",
      ),
    PASSPORT_KEY_FILE: z
      .string()
      .min(1)
      .describe("the file with the private key of passports, as `talenta keys` writes it"),
    REQUEST_DEADLINE_MS: count(
      DEFAULT_DEADLINES.requestDeadlineMs,
      "milliseconds for a whole query",
    ),
    CHANGE_DEADLINE_MS: count(DEFAULT_DEADLINES.changeDeadlineMs, "milliseconds for a change"),
    REGENCY_DEADLINE_MS: count(
      DEFAULT_DEADLINES.regencyDeadlineMs,
      "milliseconds for one question to one regency",
    ),
    MAX_IN_WORK: count(256, "requests in work at most"),
    MAX_BODY_BYTES: count(DEFAULT_LIMITS.maxBodyBytes, "bytes of a request's body"),
    MAX_QUERY_BYTES: count(DEFAULT_LIMITS.maxQueryBytes, "bytes of a question's text"),
    MAX_TOKENS: count(DEFAULT_LIMITS.maxTokens, "tokens of a question"),
    MAX_FIELDS: count(DEFAULT_LIMITS.maxFields, "fields of a question, fragments spread"),
    MAX_DEPTH: count(DEFAULT_LIMITS.maxDepth, "levels of a question"),
    MAX_ALIASES: count(DEFAULT_LIMITS.maxAliases, "aliases of a question, fragments spread"),
    MAX_COST: count(DEFAULT_LIMITS.maxCost, "cost of a question, pages multiplied"),
    MAX_ANSWER_BYTES: count(16 * 1024 * 1024, "bytes of one subgraph's answer"),
  })
  .refine(
    ({ REQUEST_DEADLINE_MS, REGENCY_DEADLINE_MS }) => REGENCY_DEADLINE_MS <= REQUEST_DEADLINE_MS,
    {
      path: ["REGENCY_DEADLINE_MS"],
      message: "a regency may not take longer than the whole request",
    },
  );

/** The settings of a gateway that runs by itself. */
export type Settings = z.infer<typeof SETTINGS>;

/** Reads the settings; throws ConfigError with every fault. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return readConfig(SETTINGS, env);
}
