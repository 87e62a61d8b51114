import { type Database, openStore, placeOf } from "@talenta/store";

import { storeOf } from "./schema.ts";
import type { Db, OpenDatabase, Tables } from "./tables.ts";

/** Which database to open. */
export interface DatabaseConfig {
  /** Code of the province; a database once opened belongs to it for ever. */
  readonly code: string;
  readonly database: Database;
  /** Whether pending migrations are run; those of a file are unless told otherwise. */
  readonly migrate?: boolean;
  /** Puts into it what must be there before anybody asks; run at every start. */
  readonly prepare: (db: Db) => Promise<void>;
}

/**
 * Opens the province's own database, brings it up to date and prepares it.
 * It holds what the province decides and no record of any person. Throws when the database belongs to another province.
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  const { code, database, migrate, prepare } = config;
  const store = await openStore<Tables>({
    ...storeOf(database),
    name: `province ${code}`,
    ...(migrate !== undefined && { migrate }),
  });
  try {
    await store.transaction(async ({ db }) => {
      await claim(db, { code, database });
      await prepare(db);
    });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function claim(
  db: Db,
  { code, database }: Pick<DatabaseConfig, "code" | "database">,
): Promise<void> {
  const key = "province_code";
  await db
    .insertInto("setting")
    .values({ key, value: code })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const owner = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (owner?.value === code) return;
  throw new Error(
    `The database ${placeOf(database)} belongs to province ${owner?.value}, not ${code}. Give each province its own.`,
  );
}
