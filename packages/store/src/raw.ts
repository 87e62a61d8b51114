import { CompiledQuery, type QueryResult } from "kysely";

/** What a column can hold; dates are ISO text, yes and no are 1 and 0. */
export type SqlValue = string | number | null;

interface Executor {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/** Plain SQL with bound parameters; text never carries values. Transitional: typed queries take its place. */
interface Raw {
  /** Every row the statement answers. */
  all<Row>(text: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
  /** The first row, or null when there is none. */
  first<Row>(text: string, parameters?: readonly SqlValue[]): Promise<Row | null>;
  /** Runs a statement and answers how many rows it touched. */
  run(text: string, parameters?: readonly SqlValue[]): Promise<number>;
}

/** Plain SQL over a database or a transaction. */
export function raw(db: Executor): Raw {
  const execute = <Row>(text: string, parameters: readonly SqlValue[]) =>
    db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]));
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

/** `?, ?, ?` for a list of `count` values. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}

/** The condition `column in (…)` for values handed over as one parameter, `listed(values)`. */
export function isOneOf(column: string): string {
  return `${column} in (select value from json_each(?))`;
}

/** Values as the parameter of `isOneOf`. */
export function listed(values: readonly (string | number)[]): string {
  return JSON.stringify(values);
}
