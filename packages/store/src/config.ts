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
export type Database = SqliteDatabase | PostgresDatabase;

interface SqliteDatabase {
  /** Path of a file, made when it is not there, or ":memory:". */
  readonly file: string;
}

export interface PostgresDatabase {
  /** `postgresql://user:password@host:port/database`, `?sslmode=require` or `verify-full` and `&sslrootcert=` if so. */
  readonly url: string;
  /** How many connections are open at most; 4 where nothing is said. One of them writes at a time. */
  readonly connections?: number;
  /** The longest that one statement may take, in milliseconds; 30,000 where nothing is said. */
  readonly statementTimeout?: number;
  /** How long a transaction waits for another process's, in milliseconds; 5,000 where nothing is said. */
  readonly lockTimeout?: number;
  /** How long a transaction may ask nothing before it is ended, in milliseconds; 60,000 where nothing is said. */
  readonly idleInTransactionTimeout?: number;
}

/** How a tenant's database is opened. */
export interface StoreConfig {
  /** Whose database this is; shown in errors and logs only. */
  name: string;
  database: Database;
  /** Entities: what `defineEntity` answers, or classes decorated with `@mikro-orm/decorators/legacy`. */
  entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** Every migration there ever was, oldest first. */
  migrations: readonly NamedMigration[];
  /** What an empty database begins with. */
  baseline?: Baseline;
  /**
   * Whether pending migrations are run; otherwise a database that has any is refused. Where nothing is said, those of
   * a file are.
   */
  migrate?: boolean;
  /** Hears every statement the driver runs, transactions included. */
  onStatement?: (sql: string) => void;
}
