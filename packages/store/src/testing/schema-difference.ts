import type { StoreConfig } from "../config.ts";
import { createDeclared } from "../schema/create-declared.ts";
import type { Declared } from "../schema/declared.ts";
import { describeSchema, schemaDifference } from "../schema/describe.ts";
import { openStore, type Store } from "../store.ts";
import type { Dialect } from "../words/both-ways.ts";
import { freshDatabase } from "./fresh-database.ts";

type Work = (store: Store<object>) => Promise<string[]>;

/**
 * What migrations make otherwise than it is declared: lines after `- ` are declared only, those after `+ ` are made
 * only. None: the migrations make exactly what the entities, keys and refusals say.
 */
export async function differenceFromDeclared(
  dialect: Dialect,
  config: Omit<StoreConfig, "database" | "migrate">,
  declared: Omit<Declared, "entities">,
): Promise<string[]> {
  const { baseline: _, ...bare } = { ...config, migrations: [] };
  const wanted = await described(dialect, bare, (store) =>
    store.transaction(async ({ db }) => {
      await createDeclared(db, { ...declared, entities: store.orm.getMetadata() });
      return await describeSchema(db);
    }),
  );
  const made = await described(dialect, config, (store) => describeSchema(store.db));
  return schemaDifference(wanted, made);
}

async function described(
  dialect: Dialect,
  config: Omit<StoreConfig, "database">,
  work: Work,
): Promise<string[]> {
  const { database, drop } = await freshDatabase(dialect);
  try {
    const store = await openStore<object>({ ...config, database, migrate: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await drop();
  }
}
