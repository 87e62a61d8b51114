import { z, type ZodObject } from "zod";

const milliseconds = (fallback: number, what: string) =>
  z.coerce.number().int().min(100).max(3_600_000).default(fallback).describe(what);

/** The settings of a service that keeps a database; put `oneDatabase` over the whole schema. */
export const DATABASE = {
  DATABASE_FILE: z
    .string()
    .min(1)
    .optional()
    .describe(
      "the SQLite file of this service alone, made when it is not there; or set DATABASE_URL",
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "not a postgresql URL" })
    .optional()
    .describe(
      "the PostgreSQL database of this service alone, postgresql://user:password@host:port/name, with ?sslmode=verify-full where it is not on this machine; or set DATABASE_FILE",
    ),
  DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(4)
    .describe("how many connections to PostgreSQL are open at most, 2 to 100"),
  DATABASE_STATEMENT_TIMEOUT_MS: milliseconds(
    30_000,
    "how long PostgreSQL may work on one statement, 100 to 3600000 milliseconds",
  ),
  DATABASE_LOCK_TIMEOUT_MS: milliseconds(
    5_000,
    "how long a change waits for one of another process, 100 to 3600000 milliseconds",
  ),
};

type DatabaseSettings = z.output<z.ZodObject<typeof DATABASE>>;

/** Asks for a file or a URL, and not for both. */
export function oneDatabase<Schema extends ZodObject>(schema: Schema): Schema {
  const path = ["DATABASE_FILE"];
  const when = () => true; // also beside other faults, so that all are named at once
  return schema
    .refine((s) => s["DATABASE_FILE"] !== undefined || s["DATABASE_URL"] !== undefined, {
      path,
      when,
      message: "neither it nor DATABASE_URL is set",
    })
    .refine((s) => s["DATABASE_FILE"] === undefined || s["DATABASE_URL"] === undefined, {
      path,
      when,
      message: "DATABASE_URL is set as well",
    });
}

/** Where the database is, as the store asks for it. */
export function databaseFrom(settings: DatabaseSettings) {
  const { DATABASE_FILE: file, DATABASE_URL: url } = settings;
  if (url === undefined) return { file: file ?? "" };
  return {
    url,
    connections: settings.DATABASE_CONNECTIONS,
    statementTimeout: settings.DATABASE_STATEMENT_TIMEOUT_MS,
    lockTimeout: settings.DATABASE_LOCK_TIMEOUT_MS,
  };
}
