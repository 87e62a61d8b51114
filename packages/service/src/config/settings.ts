import { z } from "zod";
import { CORS_ORIGINS } from "../http/origins.ts";

/** An http or https address as a setting. */
export const address = (what: string) =>
  z.url({ protocol: /^https?$/, error: "not an http or https URL" }).describe(what);

/**
 * The settings of everything that listens: where, and how much the log says.
 *
 * @param port the port unless PORT is set
 */
export const listening = (port: number) => ({
  HOST: z.string().default("0.0.0.0").describe("the address to listen on"),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(port)
    .describe("the port to listen on, 0 to 65535; 0 takes a free one"),
  CORS_ORIGINS,
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("how much the log says: fatal, error, warn, info, debug, trace or silent"),
  NODE_ENV: z
    .string()
    .default("development")
    .describe("`production`, which closes what is for developers only"),
});
