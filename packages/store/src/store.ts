import "reflect-metadata";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import { Migrator } from "@mikro-orm/migrations";
import type { Migration } from "@mikro-orm/migrations";
import { MikroORM, type EntityManager, type Options } from "@mikro-orm/sqlite";
import type { Kysely } from "kysely";
import { breather } from "./breathe.ts";
import { dataVersionOf } from "./data-version.ts";
import { sqlOver, type Sql } from "./sql.ts";
import { rememberStatements } from "./statements.ts";
import { lockAtBegin } from "./write-lock.ts";

/** A migration and the name under which the database remembers it. */
export interface NamedMigration {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** How a tenant's database is opened. */
export interface StoreConfig {
  /** Whose database this is; shown in errors and logs only. */
  name: string;
  /** Path of the SQLite file, made when it is not there, or ":memory:". */
  file: string;
  /** Entity classes, decorated with `@mikro-orm/decorators/legacy`. */
  entities: NonNullable<Options["entities"]>;
  /** Every migration there ever was, oldest first. */
  migrations: readonly NamedMigration[];
  /** Hears every statement the driver runs, transactions included. */
  onStatement?: (sql: string) => void;
}

/** One unit of work: everything in it becomes true together, or nothing does. */
export interface UnitOfWork {
  em: EntityManager;
  sql: Sql;
}

/** One tenant's open database. */
export interface Store {
  orm: MikroORM;
  /**
   * Plain SQL outside any transaction. What it reads is what was last committed, at once, whatever
   * transaction is under way: a file is read over a connection of its own, which cannot write. `run`
   * goes to the one connection that can, and waits for its turn. A database in memory has one connection
   * for everything, so there a reader waits for the writer.
   */
  sql: Sql;
  /** A word that is another one whenever anything was committed since, by whatever process. */
  dataVersion(): string;
  /** A fresh entity manager: one per request, never shared. It reads as `sql` does. */
  fork(): EntityManager;
  /**
   * Runs `work` in one transaction, after those begun before it; an error rolls all of it back. It lets
   * the event loop go between statements when it has held it for long.
   * Inside, use only what `work` is handed: `store.sql` sees nothing of what the transaction has done, and
   * in memory, where there is one connection, would wait for itself for ever.
   */
  transaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens one tenant's database and brings it up to date: write-ahead log, foreign keys on,
 * five seconds of patience with another process's lock, pending migrations run. A file is opened twice,
 * once to write and once to read.
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  const orm = await MikroORM.init({
    dbName: config.file,
    entities: config.entities,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    migrations: {
      migrationsList: [...config.migrations],
      snapshot: false,
      silent: true,
    },
    discovery: { warnWhenNoEntities: false, checkDuplicateTableNames: true },
    driverOptions: verbose(config),
    // The object mapper's word for a second connection that it reads over outside transactions.
    replicas: inMemory(config) ? [] : [{ driverOptions: verbose(config) }],
  });
  const writer = orm.em.getConnection("write");
  const reader = orm.em.getConnection("read");
  const writing = sqlOver(() => writer.getClient());
  const reading = sqlOver(() => reader.getClient());
  lockAtBegin(await writer.getNativeClient());
  rememberStatements(await writer.getNativeClient());
  await prepareWriter(writing);
  await migrate(orm, writing, config);
  if (reader !== writer) {
    rememberStatements(await reader.getNativeClient());
    await prepareReader(reading);
  }
  return {
    orm,
    dataVersion: dataVersionOf(await reader.getNativeClient()),
    sql: { ...reading, run: (text, parameters) => writing.run(text, parameters) },
    fork: () => orm.em.fork(),
    transaction: (work) =>
      orm.em.fork().transactional((em) => {
        const client = () => {
          const context = em.getTransactionContext<Kysely<unknown>>();
          if (!context) throw new Error(`${config.name}: the transaction has already ended`);
          return context;
        };
        return work({ em, sql: sqlOver(client, breather()) });
      }),
    ready: () => orm.isConnected(),
    close: () => orm.close(true),
  };
}

function inMemory({ file }: StoreConfig): boolean {
  return file === ":memory:";
}

function verbose({ onStatement }: StoreConfig) {
  return onStatement ? { verbose: (sql: unknown) => onStatement(String(sql)) } : {};
}

/** `synchronous = normal` is safe under a write-ahead log: a power cut may undo the last commit, never break the file. */
async function prepareWriter(sql: Sql): Promise<void> {
  await sql.all("pragma busy_timeout = 5000");
  await sql.all("pragma journal_mode = wal");
  await sql.run("pragma synchronous = normal");
  await sql.run("pragma foreign_keys = on");
  // Indexes of some 20,000 people: what does not fit is written to the disk in the midst of each batch of an import.
  await sql.run("pragma cache_size = -64000"); // kibibytes, taken as they are needed
  await sql.run("pragma temp_store = memory");
  // An import touches the same index pages batch after batch: copy them back every 128 MB, not every 4.
  await sql.all("pragma wal_autocheckpoint = 32000"); // pages of 4096 bytes
  await sql.all("pragma journal_size_limit = 67108864"); // bytes
}

/** Prepared after the migrations, because only a file that is in write-ahead mode can be read while it is written. */
async function prepareReader(sql: Sql): Promise<void> {
  await sql.all("pragma busy_timeout = 5000");
  await sql.run("pragma cache_size = -16000"); // kibibytes
  await sql.run("pragma temp_store = memory");
  await sql.run("pragma query_only = on");
}

/** The migrator introspects the whole schema, so it is woken only when something is pending. */
async function migrate(orm: MikroORM, sql: Sql, config: StoreConfig): Promise<void> {
  const table = "mikro_orm_migrations";
  const known = await sql.all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name = ?",
    [table],
  );
  const done =
    known.length === 0 ? [] : await sql.all<{ name: string }>(`select name from "${table}"`);
  const names = new Set(done.map((row) => row.name));
  if (config.migrations.every((migration) => names.has(migration.name))) return;
  await orm.migrator.up();
}
