import { z } from "zod";

const milliseconds = (fallback: number, what: string) =>
  z.coerce.number().int().min(50).max(60_000).default(fallback).describe(what);

/** The environment of `npm start`, each variable with its default and what would be right. */
export const embeddedEnvironment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe("the port to answer on, 0 to 65535; 0 takes a free one"),
  INTERNAL_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe("the port of the regency door on loopback, 0 to 65535; closed unless set"),
  HOST: z.string().default("127.0.0.1").describe("the address to answer on"),
  TALENTA_DATA: z.string().default(".data").describe("the data folder"),
  TALENTA_SAMPLE: z
    .enum(["none", "small", "full"])
    .default("small")
    .describe("the sample for an empty data folder: none, small or full"),
  TALENTA_PROVINCE: z
    .enum(["18", "36", "62"])
    .default("18")
    .describe("the province's code: 18 Lampung, 36 Banten or 62 Kalimantan Tengah"),
  NODE_ENV: z.string().default("development").describe("production, or anything else"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("warn")
    .describe("how much the log says: fatal, error, warn, info, debug, trace or silent"),
  REQUEST_DEADLINE_MS: milliseconds(5000, "milliseconds for a whole request, 50 to 60000"),
  REGENCY_DEADLINE_MS: milliseconds(2000, "milliseconds for one owner's answer, 50 to 60000"),
  OIDC_ISSUER: z.url().optional().describe("the issuer of users' access tokens, a URL"),
  OIDC_AUDIENCE: z.string().optional().describe("the audience access tokens must name"),
  OIDC_JWKS_URL: z.url().optional().describe("where the issuer publishes its keys, a URL"),
  OIDC_ALGORITHMS: z
    .string()
    .default("RS256,ES256,EdDSA")
    .transform((list) => list.split(",").map((name) => name.trim()))
    .describe("signature algorithms that are accepted, with commas between"),
});

/** What `npm start` was told; see the table in the package's README. */
export type EmbeddedEnvironment = z.output<typeof embeddedEnvironment>;
