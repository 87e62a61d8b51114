/** The part of the driver that compiles SQL. */
interface Compiler {
  prepare(sql: string): object;
}

/**
 * Makes every transaction take the write lock as it begins, and wait for it there. One that read first and
 * then wanted to write would be refused at once when another process has written in between, however
 * patient: what it read is no longer so.
 */
export function lockAtBegin(database: Compiler): void {
  const compile = database.prepare.bind(database);
  database.prepare = (sql) => compile(sql === "begin" ? "begin immediate" : sql);
}
