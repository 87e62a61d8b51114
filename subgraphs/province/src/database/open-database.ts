import { openStore } from "@talenta/store";

import { publishDefaults } from "../policy/default-policy.service.ts";
import { MIGRATIONS } from "./migrations.ts";
import { ENTITIES, type Database, type Db, type Tables } from "./tables.ts";

/** Which database to open. */
export interface DatabaseConfig {
  /** Code of the province; a database once opened belongs to it for ever. */
  readonly code: string;
  /** Path of the SQLite file, made when it is not there, or ":memory:". */
  readonly file: string;
  readonly clock: () => Date;
}

/**
 * Opens the province's own database and brings it up to date; every version of the default policy is published in it.
 * It holds what the province decides and no record of any person. Throws when the file belongs to another province.
 */
export async function openDatabase({ code, file, clock }: DatabaseConfig): Promise<Database> {
  const store = await openStore<Tables>({
    name: `province ${code}`,
    database: { file },
    entities: ENTITIES,
    migrations: MIGRATIONS,
  });
  try {
    await store.transaction(async ({ db }) => {
      await claim(db, { code, file });
      await publishDefaults(db, clock());
    });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function claim(db: Db, { code, file }: { code: string; file: string }): Promise<void> {
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
    `The database ${file} belongs to province ${owner?.value}, not ${code}. Give each province its own file.`,
  );
}
