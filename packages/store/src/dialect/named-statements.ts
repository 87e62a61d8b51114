import { LRUCache } from "lru-cache";

/** The part of a connection's driver that sends SQL. */
interface Client {
  query(...args: readonly unknown[]): unknown;
  /** "I" where no transaction is under way. */
  getTransactionStatus(): string | null;
  connection: { parsedStatements: Record<string, unknown> };
}

const MOST_REMEMBERED = 200;
/** Longer ones are batches of rows, whose text hardly ever comes twice. */
const LONGEST_REMEMBERED = 4000;

/**
 * Gives the statements of a connection names, so that the server parses each once and, in time, plans it once: most
 * of what a short question costs. Only statements with bound parameters, because their text comes again; those least
 * used are given back. A table that was changed meanwhile makes the server refuse a statement it has planned: it is
 * then asked without its name, or, in a transaction, which has failed with it, named anew the next time.
 */
export function nameStatements(client: Client, heard?: (sql: string) => void): void {
  const send = client.query.bind(client);
  let given = 0;
  const names = new LRUCache<string, string>({
    max: MOST_REMEMBERED,
    dispose(name, _text, reason) {
      if (reason !== "evict") return;
      Reflect.deleteProperty(client.connection.parsedStatements, name);
      // Sent before the statement that asked for room; in a transaction that has failed it is refused and stays.
      settle(send(`deallocate ${name}`));
    },
  });

  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `t${(given += 1)}`;
    names.set(text, name);
    return name;
  };

  client.query = (...args) => {
    const [text, values] = args;
    if (typeof text !== "string") return send(...args);
    heard?.(text);
    const named = Array.isArray(values) && values.length > 0 && text.length <= LONGEST_REMEMBERED;
    if (!named || args.length > 2) return send(...args);
    const outside = client.getTransactionStatus() === "I";
    return (send({ name: nameOf(text), text, values }) as Promise<unknown>).catch((error) => {
      if (!isOutOfDate(error)) throw error;
      names.delete(text);
      if (!outside) throw error;
      return send(text, values);
    });
  };
}

function settle(sent: unknown): void {
  (sent as Promise<unknown>).catch(() => undefined);
}

/** "cached plan must not change result type" */
function isOutOfDate(error: unknown): boolean {
  return (error as { code?: unknown }).code === "0A000";
}
