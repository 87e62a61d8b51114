import type { QueryExecutorProvider } from "kysely";
import { dialectOf } from "../words/dialect-of.ts";
import { describePostgres } from "./describe-postgresql.ts";
import { describeSqlite } from "./describe-sqlite.ts";

/**
 * What a database holds, as its catalogue has it: one line a fact, sorted, so that two databases made in different ways
 * can be compared. Names of constraints, quotes and the order of columns are left out; names of indexes and triggers are
 * facts. So are, of the store's own tables, none. Lines of the two kinds of database are not to be compared.
 */
export async function describeSchema(db: QueryExecutorProvider): Promise<string[]> {
  const lines = await (dialectOf(db) === "sqlite" ? describeSqlite(db) : describePostgres(db));
  return lines.toSorted();
}

/** Lines of the first description only, after `- `, and of the second only, after `+ `. None: the two are the same. */
export function schemaDifference(one: readonly string[], other: readonly string[]): string[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !inOther.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !inOne.has(line)).map((line) => `+ ${line}`),
  ];
}
