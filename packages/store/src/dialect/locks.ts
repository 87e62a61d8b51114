import { Client, type ClientConfig } from "pg";

/** Gives up what `Locks` has given. */
type Unlock = () => Promise<void>;

/** Locks by name, which whoever else opens the same database respects. */
export interface Locks {
  /** Undefined where somebody else has it now. `lost` is told if it is lost before it is given up. */
  tryLock(name: string, lost: () => void): Promise<Unlock | undefined>;
  /** Waits until nobody else has it. */
  lock(name: string, lost?: () => void): Promise<Unlock>;
}

/** Who has a lock, by database and name, and when it is given up. */
const held = new Map<string, Promise<void>>();

/** Within this process: SQLite has no locks by name. */
export function locksInProcess(database: string): Locks {
  const take = (key: string): Unlock => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(key, promise);
    return () => {
      held.delete(key);
      resolve();
      return Promise.resolve();
    };
  };
  const keyOf = (name: string) => `${database}\0${name}`;
  return {
    tryLock: (name) => Promise.resolve(held.has(keyOf(name)) ? undefined : take(keyOf(name))),
    lock: async (name) => {
      const key = keyOf(name);
      for (let other = held.get(key); other !== undefined; other = held.get(key)) await other;
      return take(key);
    },
  };
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
    lock: async (name, lost) =>
      (await ask(name, "pg_advisory_lock", lost)) ?? (() => Promise.resolve()),
  };
}
