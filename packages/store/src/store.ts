import type { SqlEntityManager, SqlMikroORM } from "@mikro-orm/sqlite";
import { sql, type Kysely } from "kysely";
import { breathing } from "./breathe.ts";
import type { StoreConfig } from "./config.ts";
import { openEngine } from "./dialect/open-engine.ts";
import { settleSchema } from "./schema/migrate.ts";
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
   * Typed queries outside any transaction; they cannot write. What they read is what was last committed, at once,
   * whatever transaction is under way; but for a database in memory, which has one connection for everything, so that
   * there a reader waits for the writer. One that is not waited for any longer is ended by a signal, on PostgreSQL in
   * the midst of it: `execute({ signal, inflightQueryAbortStrategy: "cancel query" })`.
   */
  db: Kysely<Tables>;
  /** Answers a word that is another one whenever anything was committed since, by whatever process. */
  dataVersion(): Promise<string>;
  /** A fresh entity manager: one per request, never shared. It reads as `db` does. */
  fork(): EntityManager;
  /**
   * Runs `work` in one transaction, after those begun before it, also by other processes; an error rolls all of it
   * back. It lets the event loop go between statements when it has held it for long. Rejects where another process's
   * transaction has taken too long, and where the connection was lost: then nothing of it was done, unless it was lost
   * in the moment of the commit.
   * Inside, use only what `work` is handed: `store.db` sees nothing of what the transaction has done, and a
   * transaction within it, or in memory a question, would wait for itself for ever.
   */
  transaction<T>(work: (unit: UnitOfWork<Tables>) => Promise<T>): Promise<T>;
  /**
   * Runs `work` unless work under the same name is being run on this database, by whatever process on PostgreSQL, by
   * this one on a file. Answers whether it was run. The signal is raised if the right to be alone is lost on the way.
   */
  alone(name: string, work: (signal: AbortSignal) => Promise<void>): Promise<boolean>;
  /** The same, but that it waits until the other is done, however long that takes, and then runs `work` all the same. */
  inTurn(name: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens one tenant's database. `Tables` is what is in it, as stored: `TablesOf` its entities. Pending migrations are
 * run where that is wanted; rejects where the schema is not the one that is known here, and where the database is of
 * another encoding than UTF8 or of another locale than C.
 */
export async function openStore<Tables>(config: StoreConfig): Promise<Store<Tables>> {
  const engine = await openEngine(config);
  const { orm, dialect, writer, locks } = engine;
  await settleSchema(engine, config).catch(async (error: unknown) => {
    await orm.close(true);
    throw error;
  });
  // Not resolved from the context: in the midst of another store's transaction that would be the other's database.
  const fork = () => orm.em.fork({ disableContextResolution: true });
  return {
    orm,
    dialect,
    dataVersion: () => engine.dataVersion(),
    db: engine.db as Kysely<Tables>,
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
    alone: (name, work) => holding((lost) => locks.tryLock(name, lost), work),
    inTurn: async (name, work) => void (await holding((lost) => locks.lock(name, lost), work)),
    ready: () =>
      sql`select 1`.execute(engine.db).then(
        () => true,
        () => false,
      ),
    close: () => orm.close(true),
  };
}

/** Runs `work` while a lock is held; answers whether it was had. */
async function holding(
  lock: (lost: () => void) => Promise<(() => Promise<void>) | undefined>,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const lost = new AbortController();
  const unlock = await lock(() => lost.abort());
  if (unlock === undefined) return false;
  try {
    await work(lost.signal);
  } finally {
    await unlock();
  }
  return true;
}
