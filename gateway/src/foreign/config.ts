import { listening, readConfig } from "@talenta/service";
import { z } from "zod";

const SETTINGS = z.object({
  ...listening(4_000),
  HOST: z.string().default("127.0.0.1").describe("the address to listen on; anybody may ask there"),
  NODE_ENV: z
    .string()
    .default("development")
    .refine((name) => name !== "production", "this gateway lets everybody in")
    .describe("anything but `production`"),
  SUPERGRAPH_FILE: z
    .string()
    .min(1)
    .describe("the file with a supergraph whose subgraphs are asked at the addresses in it"),
  LIMITS: z
    .enum(["on", "off"])
    .default("on")
    .describe("`off` leaves out the limits on a question's size and cost"),
});

/** The settings of a gateway over a foreign supergraph. */
export type ForeignSettings = z.infer<typeof SETTINGS>;

/** Reads the settings; throws ConfigError with every fault. */
export function readForeignSettings(
  env: Readonly<Record<string, string | undefined>>,
): ForeignSettings {
  return readConfig(SETTINGS, env);
}
