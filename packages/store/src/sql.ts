import { CompiledQuery, type QueryResult } from "kysely";

/** What a column can hold; dates are ISO text, booleans 0 or 1. */
export type SqlValue = string | number | null;

/**
 * Plain SQL with bound parameters, where an object mapper would cost a round trip a row.
 * Text never carries values: every value is a `?` and a parameter.
 */
export interface Sql {
  /** Every row the statement answers. */
  all<Row>(text: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** The first row, or null when there is none. */
  first<Row>(text: string, parameters?: readonly SqlValue[]): Promise<Row | null>;
  /** Runs a statement and answers how many rows it touched. */
  run(text: string, parameters?: readonly SqlValue[]): Promise<number>;
}

interface Executor {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/**
 * Wraps a connection or a transaction; asked for anew each time because a client may reconnect.
 * `before` is awaited before every statement.
 */
export function sqlOver(executor: () => Executor, before?: () => Promise<void> | undefined): Sql {
  const execute = async <Row>(text: string, parameters: readonly SqlValue[]) => {
    const pause = before?.();
    if (pause) await pause;
    return executor().executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
  };
  return {
    async all<Row>(text: string, parameters: readonly SqlValue[] = []) {
      return (await execute<Row>(text, parameters)).rows;
    },
    async first<Row>(text: string, parameters: readonly SqlValue[] = []) {
      return (await execute<Row>(text, parameters)).rows[0] ?? null;
    },
    async run(text, parameters = []) {
      return Number((await execute(text, parameters)).numAffectedRows ?? 0n);
    },
  };
}

/**
 * Enough rows that calling the driver costs nothing, and few enough that the statement's text is one
 * of those remembered as compiled: compiling thousands of parameters takes as long as a third of the insert.
 */
const PARAMETERS_PER_STATEMENT = 600;

/** `?, ?, ?` for a list of `count` values. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

/**
 * The condition `column in (…)` for values handed over as one parameter, `listed(values)`: however many they are,
 * the statement's text is the same, so that it is compiled once.
 */
export function isOneOf(column: string): string {
  return `${column} in (select value from json_each(?))`;
}

/** Values as the parameter of `isOneOf`. */
export function listed(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}

/** Escapes `%`, `_` and the escape sign itself for `LIKE ? ESCAPE '\'`. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/**
 * Inserts many rows in as few statements as the parameter limit allows.
 * With `replaceOn`, a row whose key exists is overwritten in every other column.
 */
export async function insertRows<Column extends string>(
  sql: Sql,
  into: { table: string; columns: readonly Column[]; replaceOn?: readonly Column[] },
  rows: readonly Readonly<Record<Column, SqlValue>>[],
): Promise<void> {
  const perStatement = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / into.columns.length));
  const tuple = `(${placeholders(into.columns.length)})`;
  const names = into.columns.map((column) => `"${column}"`).join(", ");
  const tail = into.replaceOn ? conflictClause(into.columns, into.replaceOn) : "";
  for (let from = 0; from < rows.length; from += perStatement) {
    const part = rows.slice(from, from + perStatement);
    const values = part.map(() => tuple).join(", ");
    const parameters = part.flatMap((row) => into.columns.map((column) => row[column]));
    await sql.run(`insert into "${into.table}" (${names}) values ${values}${tail}`, parameters);
  }
}

function conflictClause(columns: readonly string[], key: readonly string[]): string {
  const rest = columns.filter((column) => !key.includes(column));
  const target = key.map((column) => `"${column}"`).join(", ");
  if (rest.length === 0) return ` on conflict (${target}) do nothing`;
  const set = rest.map((column) => `"${column}" = excluded."${column}"`).join(", ");
  return ` on conflict (${target}) do update set ${set}`;
}
