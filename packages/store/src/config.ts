import type { Migration } from "@mikro-orm/migrations";
import type { AnyEntity, EntityClass, EntitySchema } from "@mikro-orm/core";

/** A migration and the name under which the database remembers it. */
export interface NamedMigration {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** One migration that makes at once, in an empty database, what many have made over the years. */
export interface Baseline {
  class: NamedMigration["class"];
  /** Names of the migrations it stands for: they are remembered as run. Those not named here run after it. */
  standsFor: readonly string[];
}

/** Where a database is. */
export type Database =
  /** Path of an SQLite file, made when it is not there, or ":memory:". */
  { readonly file: string };

/** How a tenant's database is opened. */
export interface StoreConfig {
  /** Whose database this is; shown in errors and logs only. */
  name: string;
  database?: Database;
  /** Transitional: `database: { file }`. */
  file?: string;
  /** Entities: what `defineEntity` answers, or classes decorated with `@mikro-orm/decorators/legacy`. */
  entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** Every migration there ever was, oldest first. */
  migrations: readonly NamedMigration[];
  /** Hears every statement the driver runs, transactions included. */
  onStatement?: (sql: string) => void;
}

/** Where the database of a store is. */
export function databaseOf({ name, database, file }: StoreConfig): Database {
  if (database !== undefined) return database;
  if (file !== undefined) return { file };
  throw new Error(`${name}: no database is named`);
}
