import { RegencyKind } from "@talenta/contract";
import {
  address,
  DATABASE,
  listening,
  OIDC_OR_NONE,
  oidcTogether,
  oneDatabase,
  PASSPORTS,
  readConfig,
} from "@talenta/service";
import { z } from "zod";

const KINDS = Object.keys(RegencyKind) as [RegencyKind, ...RegencyKind[]];

const SETTINGS = oneDatabase(
  oidcTogether(
    z.object({
      REGENCY_CODE: z
        .string()
        .regex(/^\d{2}(\.\d{2})?$/, "not an owner's code")
        .describe(
          "the government's official code: 18.05, or 18 for a province's own civil service",
        ),
      REGENCY_NAME: z.string().min(1).describe("the government's name"),
      REGENCY_KIND: z
        .enum(KINDS)
        .default("REGENCY")
        .describe(`one of ${KINDS.join(", ")}`),
      ...DATABASE,
      PROVINCE_URL: address(
        "where the province's subgraph answers, for example http://10.0.0.2:4100/graphql; without it nothing but the default policy can be adopted",
      ).optional(),
      FIGURES_WAIT_MS: z.coerce
        .number()
        .int()
        .min(0)
        .max(60_000)
        .default(1000)
        .describe("how long a question waits for figures that take longer to compute"),
      ...listening(4_200),
      ...PASSPORTS,
      ...OIDC_OR_NONE,
    }),
  ),
);

/** The settings of a regency that runs by itself. */
export type Settings = z.output<typeof SETTINGS>;

/** Reads the settings; throws ConfigError with every fault. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return readConfig(SETTINGS, env);
}
