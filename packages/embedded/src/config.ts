import { listening, OIDC_OR_NONE, oidcTogether } from "@talenta/service";
import { z } from "zod";

const milliseconds = (fallback: number, what: string, most = 60_000) =>
  z.coerce.number().int().min(50).max(most).default(fallback).describe(what);

const { PORT, CORS_ORIGINS, LOG_LEVEL, NODE_ENV } = listening(4000);

/** The environment of `npm start`, each variable with its default and what would be right. */
export const embeddedEnvironment = oidcTogether(
  z.object({
    PORT,
    INTERNAL_PORT: PORT.unwrap()
      .optional()
      .describe("the port of the federation endpoint on loopback, 0 to 65535; closed unless set"),
    HOST: z.string().default("127.0.0.1").describe("the address to answer on"),
    TALENTA_DATA: z.string().default(".data").describe("the data folder"),
    TALENTA_DATABASE: z
      .url({ protocol: /^postgres(ql)?$/, error: "not a postgresql URL" })
      .optional()
      .describe(
        "a PostgreSQL server, postgresql://user:password@host:port/postgres, whose role may create roles and databases: each owner gets one of its own there; files in the data folder unless set",
      ),
    TALENTA_SAMPLE: z
      .enum(["none", "small", "full"])
      .default("small")
      .describe("the sample for an empty data folder: none, small or full"),
    TALENTA_PROVINCE: z
      .enum(["18", "36", "62"])
      .default("18")
      .describe("the province's code: 18 Lampung, 36 Banten or 62 Kalimantan Tengah"),
    NODE_ENV,
    CORS_ORIGINS,
    LOG_LEVEL: LOG_LEVEL.unwrap()
      .default("warn")
      .describe(LOG_LEVEL.description ?? ""),
    REQUEST_DEADLINE_MS: milliseconds(5000, "milliseconds for a whole query, 50 to 60000"),
    CHANGE_DEADLINE_MS: milliseconds(60_000, "milliseconds for a change, 50 to 600000", 600_000),
    REGENCY_DEADLINE_MS: milliseconds(2000, "milliseconds for one owner's answer, 50 to 60000"),
    ...OIDC_OR_NONE,
  }),
);

/** What `npm start` was told; see the table in the package's README. */
export type EmbeddedEnvironment = z.output<typeof embeddedEnvironment>;
