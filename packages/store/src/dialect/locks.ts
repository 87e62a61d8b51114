import { Client, type ClientConfig } from "pg";

/** Gives up what `Locks` has given. */
type Unlock = () => Promise<void>;

/** Locks by name, which whoever else opens the same database respects. */
export interface Locks {
  /** Undefined where somebody else has it now. `lost` is told if it is lost before it is given up. */
  tryLock(name: string, lost: () => void): Promise<Unlock | undefined>;
  /** Waits until nobody else has it. */
  lock(name: string): Promise<Unlock>;
}

const held = new Set<string>();

/** Within this process: SQLite has no locks by name. */
export function locksInProcess(database: string): Locks {
  const tryLock = (name: string) => {
    const key = `${database}\0${name}`;
    if (held.has(key)) return Promise.resolve(undefined);
    held.add(key);
    return Promise.resolve(() => {
      held.delete(key);
      return Promise.resolve();
    });
  };
  // The write lock, which every transaction begins with, is enough to wait for.
  return { tryLock, lock: () => Promise.resolve(() => Promise.resolve()) };
}

/**
 * Advisory locks of PostgreSQL, each held by a connection of its own: it is given up when the process dies, and a
 * pool cannot hand it to anybody else.
 */
export function locksInDatabase(config: ClientConfig): Locks {
  const ask = async (name: string, question: string, lost?: () => void) => {
    const client = new Client(config);
    client.on("error", () => lost?.());
    await client.connect();
    try {
      await client.query("set statement_timeout = 0; set lock_timeout = 0");
      const { rows } = await client.query(`select ${question}(hashtextextended($1, 0)) as got`, [
        name,
      ]);
      if (rows[0]?.got !== false) return () => client.end();
    } catch (error) {
      await client.end();
      throw error;
    }
    await client.end();
    return undefined;
  };
  return {
    tryLock: (name, lost) => ask(name, "pg_try_advisory_lock", lost),
    lock: async (name) => (await ask(name, "pg_advisory_lock")) ?? (() => Promise.resolve()),
  };
}
