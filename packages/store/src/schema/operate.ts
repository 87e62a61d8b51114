import type { StoreConfig } from "../config.ts";
import type { Engine } from "../dialect/engine.ts";
import { openEngine } from "../dialect/open-engine.ts";
import { runPending, statusOf, takeBackLast, type MigrationStatus } from "./migrate.ts";

/** Which migrations a database has seen, which not, and which it has seen that are not known here. Changes nothing. */
export function migrationStatus(config: StoreConfig): Promise<MigrationStatus> {
  return opened(config, (engine) => statusOf(engine, config));
}

/**
 * Runs what is pending, all of it or nothing; of two processes that want to, one waits and then finds nothing to do.
 * Answers the names it has run. Throws where the database was used by something newer.
 */
export function migrateUp(config: StoreConfig): Promise<string[]> {
  return opened(config, (engine) => runPending(engine, config));
}

/** Takes back the migration that was run last. Answers its name, undefined where none was; throws where it cannot be. */
export function migrateDown(config: StoreConfig): Promise<string | undefined> {
  return opened(config, (engine) => takeBackLast(engine, config));
}

async function opened<T>(config: StoreConfig, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine(config);
  try {
    return await work(engine);
  } finally {
    await engine.orm.close(true);
  }
}
