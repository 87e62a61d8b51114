import type { AbstractSqlConnection, Options, SqlMikroORM } from "@mikro-orm/sqlite";
import type { Kysely } from "kysely";
import type { Dialect } from "../words/both-ways.ts";
import type { Locks } from "./locks.ts";

/** What the object mapper is told on both. */
export type MapperOptions = Pick<
  Options,
  "entities" | "metadataProvider" | "discovery" | "ensureDatabase"
>;

/** An open database of either kind, whatever is in it. */
export interface Engine {
  dialect: Dialect;
  orm: SqlMikroORM;
  /** Reads; it cannot write. */
  db: Kysely<unknown>;
  /** Where transactions begin, each of them the only one that writes. */
  writer: Pick<AbstractSqlConnection, "transactional">;
  dataVersion(): Promise<string>;
  locks: Locks;
  /** Makes what the store itself keeps in a database, unless it is there. No transaction can begin before. */
  prepare(): Promise<void>;
}

/** Where the names of the migrations that were run are kept, in the object mapper's own table. */
export const MIGRATIONS_TABLE = "mikro_orm_migrations";
