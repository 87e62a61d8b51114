import "reflect-metadata";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import { Migrator } from "@mikro-orm/migrations";
import { SqlMikroORM, type SqlEntityManager } from "@mikro-orm/sqlite";
import { sql, type Kysely } from "kysely";
import { breathing } from "./breathe.ts";
import { databaseOf, type StoreConfig } from "./config.ts";
import { dataVersionOf } from "./dialect/data-version.ts";
import { prepareReader, prepareWriter, SqliteWithWords } from "./dialect/sqlite.ts";
import type { Dialect } from "./words/both-ways.ts";

/** The object mapper's unit of work, on either database. */
export type EntityManager = SqlEntityManager;

/** One unit of work: everything in it becomes true together, or nothing does. */
export interface UnitOfWork<Tables> {
  em: EntityManager;
  /** Typed queries inside the transaction. */
  db: Kysely<Tables>;
}

/** One tenant's open database. */
export interface Store<Tables> {
  orm: SqlMikroORM;
  dialect: Dialect;
  /**
   * Typed queries outside any transaction. What they read is what was last committed, at once, whatever
   * transaction is under way: a file is read over a connection of its own, which cannot write. A database in memory
   * has one connection for everything, so there a reader waits for the writer.
   */
  db: Kysely<Tables>;
  /** Answers a word that is another one whenever anything was committed since, by whatever process. */
  dataVersion(): Promise<string>;
  /** A fresh entity manager: one per request, never shared. It reads as `db` does. */
  fork(): EntityManager;
  /**
   * Runs `work` in one transaction, after those begun before it; an error rolls all of it back. It lets
   * the event loop go between statements when it has held it for long.
   * Inside, use only what `work` is handed: `store.db` sees nothing of what the transaction has done, and
   * in memory, where there is one connection, would wait for itself for ever.
   */
  transaction<T>(work: (unit: UnitOfWork<Tables>) => Promise<T>): Promise<T>;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens one tenant's database and brings it up to date: write-ahead log, foreign keys on,
 * five seconds of patience with another process's lock, pending migrations run. A file is opened twice,
 * once to write and once to read. `Tables` is what is in it, as stored: `InferKyselyDB` of the entities.
 */
export async function openStore<Tables>(config: StoreConfig): Promise<Store<Tables>> {
  const { file } = databaseOf(config);
  const orm = await SqlMikroORM.init({
    driver: SqliteWithWords,
    dbName: file,
    entities: [...config.entities],
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
    replicas: file === ":memory:" ? [] : [{ driverOptions: verbose(config) }],
  });
  const { writer, reader } = orm.em.getDriver().connections();
  await prepareWriter(writer);
  await migrate(orm, writer.getClient(), config);
  const dataVersion =
    reader === writer ? dataVersionOf(await writer.getNativeClient()) : await prepareReader(reader);
  // Not resolved from the context: in the midst of another store's transaction that would be the other's database.
  const fork = () => orm.em.fork({ disableContextResolution: true });
  return {
    orm,
    dialect: "sqlite",
    dataVersion,
    db: reader.getClient(),
    fork,
    transaction: (work) =>
      writer.transactional(async (transaction) => {
        const em = fork();
        em.setTransactionContext(transaction);
        const db = transaction.withPlugin(breathing()) as unknown as Kysely<Tables>;
        const result = await work({ em, db });
        await em.flush();
        return result;
      }),
    ready: () => orm.isConnected(),
    close: () => orm.close(true),
  };
}

function verbose({ onStatement }: StoreConfig) {
  return onStatement ? { verbose: (text: unknown) => onStatement(String(text)) } : {};
}

/** The migrator introspects the whole schema, so it is woken only when something is pending. */
async function migrate(orm: SqlMikroORM, db: Kysely<unknown>, config: StoreConfig): Promise<void> {
  const known = await sql<object>`
    select name from sqlite_master where type = 'table' and name = 'mikro_orm_migrations'`.execute(
    db,
  );
  const done =
    known.rows.length === 0
      ? []
      : (await sql<{ name: string }>`select name from mikro_orm_migrations`.execute(db)).rows;
  const names = new Set(done.map((row) => row.name));
  if (config.migrations.every((migration) => names.has(migration.name))) return;
  await orm.migrator.up();
}
