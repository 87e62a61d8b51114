import { unwatchFile, watchFile } from "node:fs";
import type { Logger } from "pino";
import { type JsonFile, readJsonFile } from "./json-file.ts";

/** A file of JSON that is read again whenever it changes. */
export interface WatchedJsonFile<T> {
  /** What the file says; after a faulty change, what it said before. */
  current(): T;
  /** Reads the file now; faults change nothing and are logged. Answers whether it could be read. */
  reread(): Promise<boolean>;
  /** Stops looking. */
  close(): void;
}

/**
 * Opens a file of JSON and looks at it again whenever it changes.
 *
 * @param c `changed` hears what every reading but the first one brought; `everyMs` is the time between
 *   two looks, 2000 unless given
 * @throws ConfigError when the first reading fails
 */
export async function watchJsonFile<T>(
  c: JsonFile<T> & { log: Logger; changed?(now: T): void; everyMs?: number },
): Promise<WatchedJsonFile<T>> {
  let current = await readJsonFile(c);
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<boolean> {
    try {
      current = await readJsonFile(c);
      c.changed?.(current);
      c.log.info({ file: c.file }, `${c.variable} read again`);
      return true;
    } catch (error) {
      c.log.error({ err: error }, `${c.variable} has faults; what it said before stays in force`);
      return false;
    }
  }
  /** One after the other, so that an older reading never overwrites a newer one. */
  const reread = (): Promise<boolean> => {
    const reading = last.then(read);
    last = reading;
    return reading;
  };
  // Polled by name: such files are often swapped in as a link, which watchers of the file itself do not see.
  const look = (): void => void reread();
  watchFile(c.file, { interval: c.everyMs ?? 2_000, persistent: false }, look);

  return { current: () => current, reread, close: () => unwatchFile(c.file, look) };
}
