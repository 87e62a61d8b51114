import "reflect-metadata";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import type { StoreConfig } from "../config.ts";
import type { Engine } from "./engine.ts";

/** Opens the database that a configuration names, and looks at nothing in it. Of the two drivers only its own is loaded. */
export async function openEngine(config: StoreConfig): Promise<Engine> {
  const { database } = config;
  const options = {
    entities: [...config.entities],
    metadataProvider: ReflectMetadataProvider,
    ensureDatabase: false as const,
    discovery: { warnWhenNoEntities: false, checkDuplicateTableNames: true },
  };
  if ("file" in database) {
    const { openSqlite } = await import("./sqlite.ts");
    return await openSqlite(config, database.file, options);
  }
  const { openPostgres } = await import("./postgresql.ts");
  return await openPostgres(config, database, options);
}
