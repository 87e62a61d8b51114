import { LRUCache } from "lru-cache";

/** The part of the driver that compiles SQL. */
interface Compiler {
  prepare(sql: string): object;
}

const MOST_REMEMBERED = 200;
/** Longer ones are batches of rows, whose text hardly ever comes twice. */
const LONGEST_REMEMBERED = 4000;

/**
 * Makes the driver keep the statements it has compiled: compiling a short question costs more than
 * running it. Only statements with bound parameters are kept, because their text comes again; those
 * least used go first. The driver is synchronous, so no statement is ever in use twice at once.
 */
export function rememberStatements(database: Compiler): void {
  const compile = database.prepare.bind(database);
  const remembered = new LRUCache<string, object>({ max: MOST_REMEMBERED });
  database.prepare = (sql) => {
    if (!sql.includes("?") || sql.length > LONGEST_REMEMBERED) return compile(sql);
    const statement = remembered.get(sql) ?? compile(sql);
    remembered.set(sql, statement);
    return statement;
  };
}
