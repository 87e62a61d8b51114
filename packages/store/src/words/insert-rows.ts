import { CompiledQuery, PostgresAdapter, type Insertable, type Kysely } from "kysely";

/**
 * Enough rows that calling the driver costs nothing, and few enough that the statement's text is one
 * of those remembered as compiled: compiling thousands of parameters takes as long as a third of the insert.
 */
const PARAMETERS_PER_STATEMENT = 600;

/**
 * Inserts many rows in few statements. All rows name the same columns. With `replaceOn`, a row whose key exists is
 * overwritten in every other column that is named.
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
  const values = rows.map((row) => valuesOf(row, columns, table));
  const mark = placeholderOf(db);
  const perStatement = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / columns.length));
  const head = `insert into ${quoted(table)} (${columns.map(quoted).join(", ")}) values `;
  const tail = options.replaceOn ? conflictClause(columns, options.replaceOn) : "";
  for (let from = 0; from < values.length; from += perStatement) {
    const part = values.slice(from, from + perStatement);
    const tuples = part.map(
      (row, r) => `(${row.map((_, c) => mark(r * row.length + c)).join(", ")})`,
    );
    await db.executeQuery(CompiledQuery.raw(head + tuples.join(", ") + tail, part.flat()));
  }
}

/** The values of a row in the order of `columns`; a column too many or missing would silently be lost. */
function valuesOf(row: object, columns: readonly string[], table: string): unknown[] {
  const fields = row as Readonly<Record<string, unknown>>;
  const values = columns.map((column) => {
    const value = fields[column];
    if (value === undefined && !(column in fields)) throw new Error(uneven(table, column));
    return value ?? null;
  });
  if (Object.keys(row).length !== columns.length) throw new Error(uneven(table, "another"));
  return values;
}

function uneven(table: string, column: string): string {
  return `rows for ${table} do not all name the same columns: ${column} is in some only`;
}

function placeholderOf<Tables>(db: Kysely<Tables>): (place: number) => string {
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? (place) => `$${place + 1}`
    : () => "?";
}

function conflictClause(columns: readonly string[], key: readonly string[]): string {
  const rest = columns.filter((column) => !key.includes(column));
  const target = key.map(quoted).join(", ");
  if (rest.length === 0) return ` on conflict (${target}) do nothing`;
  const set = rest.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(", ");
  return ` on conflict (${target}) do update set ${set}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
