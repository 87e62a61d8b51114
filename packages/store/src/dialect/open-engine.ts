import "reflect-metadata";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import type { StoreConfig } from "../config.ts";
import type { Engine } from "./engine.ts";
import { openPostgres } from "./postgresql.ts";
import { openSqlite } from "./sqlite.ts";

/** Opens the database that a configuration names, and looks at nothing in it. */
export function openEngine(config: StoreConfig): Promise<Engine> {
  const { database } = config;
  const options = {
    entities: [...config.entities],
    metadataProvider: ReflectMetadataProvider,
    ensureDatabase: false as const,
    discovery: { warnWhenNoEntities: false, checkDuplicateTableNames: true },
  };
  return "file" in database
    ? openSqlite(config, database.file, options)
    : openPostgres(config, database, options);
}
