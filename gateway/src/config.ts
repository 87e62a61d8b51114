import { readConfig } from "@talenta/service";
import { z } from "zod";
import { DEFAULT_DEADLINES } from "./gateway.ts";
import { DEFAULT_LIMITS } from "./limits/limits.ts";

const count = (standard: number, what: string) =>
  z.coerce.number().int().positive().default(standard).describe(what);
const address = (what: string) => z.url({ protocol: /^https?$/ }).describe(what);

const SETTINGS = z
  .object({
    HOST: z.string().default("0.0.0.0").describe("the address to listen on"),
    PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65_535)
      .default(4_000)
      .describe("the port to listen on"),
    PROVINCE_URL: address(
      "where the province's subgraph answers, for example http://10.0.0.2:4100/graphql",
    ),
    REGENCIES_FILE: z
      .string()
      .min(1)
      .describe('a JSON file of code and address: { "18.01": "http://…/graphql" }'),
    OIDC_ISSUER: z.string().min(1).describe("the issuer of the users' access tokens"),
    OIDC_AUDIENCE: z.string().min(1).describe("the audience of the users' access tokens"),
    OIDC_JWKS_URL: address("where the issuer publishes its keys"),
    OIDC_ALGORITHMS: z
      .string()
      .default("RS256,ES256,EdDSA")
      .transform((text) => text.split(",").map((name) => name.trim()))
      .describe("the signatures accepted, separated by commas"),
    OIDC_CLAIM_ROLE: z.string().optional().describe("the path of the role in the token"),
    OIDC_CLAIM_REGENCY: z
      .string()
      .optional()
      .describe("the path of the regency's code in the token"),
    OIDC_CLAIM_NIP: z.string().optional().describe("the path of the employee number in the token"),
    OIDC_CLAIM_PURPOSE: z.string().optional().describe("the path of the purpose in the token"),
    PASSPORT_ISSUER: z
      .string()
      .default("urn:talenta:gateway")
      .describe("the issuer subgraphs expect in passports"),
    PASSPORT_KEY_FILE: z
      .string()
      .min(1)
      .describe("a file with the private key of passports, as a JWK"),
    REQUEST_DEADLINE_MS: count(
      DEFAULT_DEADLINES.requestDeadlineMs,
      "milliseconds for a whole request",
    ),
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
    LOG_LEVEL: z
      .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"])
      .default("info"),
    NODE_ENV: z.string().optional().describe("`production` closes introspection"),
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
