import { PostgresAdapter, type QueryExecutorProvider } from "kysely";
import type { Dialect } from "./both-ways.ts";

/** Which database queries are run on. */
export function dialectOf(db: QueryExecutorProvider): Dialect {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgresql" : "sqlite";
}
