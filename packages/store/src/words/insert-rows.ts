import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import { quoted } from "../quote.ts";
import { dialectOf } from "./dialect-of.ts";

/**
 * Enough rows that calling the driver costs nothing, and few enough that the statement's text is one
 * of those remembered as compiled: compiling thousands of parameters takes as long as a third of the insert.
 */
const PARAMETERS_PER_STATEMENT = 600;
/** On PostgreSQL, where they travel as one parameter. */
const ROWS_PER_STATEMENT = 1000;

/**
 * Inserts many rows in few statements. All rows name the same columns. With `replaceOn`, a row whose key exists is
 * overwritten in every other column that is named; of several rows with one key the last one counts.
 */
export async function insertRows<Tables, Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  rows: readonly Readonly<Insertable<Tables[Table]>>[],
  options: { readonly replaceOn?: readonly (keyof Insertable<Tables[Table]> & string)[] } = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const { replaceOn: key } = options;
  for (const row of rows) requireSame(row, columns, table);
  const into = { table, columns, key, tail: key === undefined ? "" : conflictClause(columns, key) };
  const statements = dialectOf(db) === "postgresql" ? asJson(into, rows) : asParameters(into, rows);
  for (const { text, parameters } of statements) {
    await db.executeQuery(CompiledQuery.raw(text, parameters));
  }
}

interface Into {
  table: string;
  columns: readonly string[];
  key: readonly string[] | undefined;
  tail: string;
}

type Fields = Readonly<Record<string, unknown>>;

interface Statement {
  text: string;
  parameters: unknown[];
}

function* asParameters(
  { table, columns, tail }: Into,
  rows: readonly object[],
): Iterable<Statement> {
  const perStatement = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / columns.length));
  const tuple = `(${columns.map(() => "?").join(", ")})`;
  const head = `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) values `;
  for (const part of parts(rows, perStatement)) {
    const parameters = part.flatMap((row) =>
      columns.map((column) => (row as Fields)[column] ?? null),
    );
    yield { text: head + part.map(() => tuple).join(", ") + tail, parameters };
  }
}

/** The server reads the columns' types from the table. */
function* asJson(
  { table, columns, key, tail }: Into,
  rows: readonly object[],
): Iterable<Statement> {
  const names = columns.map(quoted).join(", ");
  const text = `insert into ${quoted(table)} (${names})
    select ${names} from json_populate_recordset(null::${quoted(table)}, $1::json)${tail}`;
  // One statement may touch a row only once there.
  const distinct = key === undefined ? rows : lastOfEach(rows, key);
  for (const part of parts(distinct, ROWS_PER_STATEMENT)) {
    yield { text, parameters: [JSON.stringify(part)] };
  }
}

function lastOfEach(rows: readonly object[], key: readonly string[]): object[] {
  const last = new Map<string, object>();
  for (const row of rows)
    last.set(JSON.stringify(key.map((column) => (row as Fields)[column])), row);
  return [...last.values()];
}

function* parts<Row>(rows: readonly Row[], most: number): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += most) yield rows.slice(from, from + most);
}

/** A column that only some rows name would silently be lost. */
function requireSame(row: object, columns: readonly string[], table: string): void {
  const names = Object.keys(row);
  if (names.length === columns.length && columns.every((column) => column in row)) return;
  throw new Error(`rows for ${table} do not all name the same columns: ${names.join(", ")}`);
}

function conflictClause(columns: readonly string[], key: readonly string[]): string {
  const rest = columns.filter((column) => !key.includes(column));
  const target = key.map(quoted).join(", ");
  if (rest.length === 0) return ` on conflict (${target}) do nothing`;
  const set = rest.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(", ");
  return ` on conflict (${target}) do update set ${set}`;
}
