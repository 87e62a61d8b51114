import type { Database, StoreConfig } from "@talenta/store";
import { BASELINE, MIGRATIONS } from "./migrations/migrations.ts";
import { ENTITIES } from "./tables.ts";

/** A province's database as the store asks for it: to open it, to migrate it, to tell how it stands. */
export function storeOf(database: Database): StoreConfig {
  return {
    name: "province",
    database,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    baseline: BASELINE,
  };
}
