import { sql, type QueryExecutorProvider, type RawBuilder } from "kysely";
import { columnLine, OWN_TABLES, referenceLine } from "./lines.ts";

type Db = QueryExecutorProvider;

/** The lines of a database on a server, of the schema that names without one are looked up in. */
export async function describePostgres(db: Db): Promise<string[]> {
  const parts = [tablesOf, columnsOf, checksOf, referencesOf, indexesOf, triggersOf];
  const lines: string[] = [];
  for (const part of parts) lines.push(...(await part(db)));
  return lines;
}

async function all<Row>(db: Db, query: RawBuilder<unknown>): Promise<Row[]> {
  return (await query.$castTo<Row>().execute(db)).rows;
}

/** Of which tables the lines are, as `t`. */
const TABLES = sql`pg_class t where t.relkind in ('r', 'p')
  and t.relnamespace = current_schema()::regnamespace and t.relname <> all (${OWN_TABLES}::text[])`;

async function tablesOf(db: Db): Promise<string[]> {
  const rows = await all<{ name: string }>(db, sql`select t.relname as name from ${TABLES}`);
  return rows.map(({ name }) => `table ${name}`);
}

async function columnsOf(db: Db): Promise<string[]> {
  const rows = await all<{
    table: string;
    name: string;
    type: string;
    required: boolean;
    byDefault: string | null;
    key: number | null;
  }>(
    db,
    sql`select t.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as required, a.key, pg_get_expr(d.adbin, d.adrelid) as "byDefault"
      from (select t.oid, t.relname from ${TABLES}) t
      join lateral (select x.*, array_position(
          (select conkey from pg_constraint c where c.conrelid = t.oid and c.contype = 'p'), x.attnum) as key
        from pg_attribute x where x.attrelid = t.oid and x.attnum > 0 and not x.attisdropped) a on true
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum`,
  );
  return rows.map((row) => {
    const counted = row.byDefault?.startsWith("nextval(") ?? false;
    return columnLine({
      ...row,
      byDefault: counted ? null : row.byDefault,
      key: row.key ?? 0,
      counted,
    });
  });
}

async function checksOf(db: Db): Promise<string[]> {
  const rows = await all<{ table: string; text: string }>(
    db,
    sql`select t.relname as "table", pg_get_expr(c.conbin, c.conrelid) as text
      from pg_constraint c join (select t.oid, t.relname from ${TABLES}) t on t.oid = c.conrelid
      where c.contype = 'c'`,
  );
  return rows.map(({ table, text }) => `check ${table}: ${text}`);
}

const ACTIONS: Readonly<Record<string, string>> = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
};

async function referencesOf(db: Db): Promise<string[]> {
  const rows = await all<{
    table: string;
    to: string;
    columns: string[];
    toColumns: string[];
    deleted: string;
    updated: string;
    deferred: boolean;
  }>(
    db,
    sql`select t.relname as "table", o.relname as "to", confdeltype as deleted, confupdtype as updated,
        condeferred as deferred, ${namesOf("conrelid", "conkey")} as columns,
        ${namesOf("confrelid", "confkey")} as "toColumns"
      from pg_constraint c join (select t.oid, t.relname from ${TABLES}) t on t.oid = c.conrelid
      join pg_class o on o.oid = c.confrelid where c.contype = 'f'`,
  );
  return rows.map((row) =>
    referenceLine({
      ...row,
      onDelete: ACTIONS[row.deleted] ?? row.deleted,
      onUpdate: ACTIONS[row.updated] ?? row.updated,
    }),
  );
}

/** The names of columns of a constraint `c`, in their order. */
function namesOf(table: string, numbers: string): RawBuilder<unknown> {
  return sql`array(select x.attname::text from unnest(c.${sql.ref(numbers)}) with ordinality as k(number, place)
    join pg_attribute x on x.attrelid = c.${sql.ref(table)} and x.attnum = k.number order by k.place)`;
}

async function indexesOf(db: Db): Promise<string[]> {
  const rows = await all<{
    table: string;
    name: string;
    isUnique: boolean;
    isPlain: boolean;
    text: string;
  }>(
    db,
    sql`select t.relname as "table", n.relname as name, i.indisunique as "isUnique",
        i.indpred is null and i.indexprs is null as "isPlain", pg_get_indexdef(i.indexrelid) as text
      from pg_index i join (select t.oid, t.relname from ${TABLES}) t on t.oid = i.indrelid
      join pg_class n on n.oid = i.indexrelid where not i.indisprimary`,
  );
  return rows.map(({ table, name, isUnique, isPlain, text }) => {
    // "CREATE UNIQUE INDEX name ON schema.table USING btree (a, b DESC) WHERE …"
    const what = text.replace(/^.*? USING (btree )?/, "");
    if (isUnique && isPlain) return `unique ${table} ${what}`;
    return `${isUnique ? "unique index" : "index"} ${name} on ${table} ${what}`;
  });
}

async function triggersOf(db: Db): Promise<string[]> {
  const rows = await all<{ name: string; text: string; body: string }>(
    db,
    sql`select g.tgname as name, pg_get_triggerdef(g.oid) as text, f.prosrc as body
      from pg_trigger g join (select t.oid from ${TABLES}) t on t.oid = g.tgrelid
      join pg_proc f on f.oid = g.tgfoid where not g.tgisinternal`,
  );
  return rows.map(
    ({ name, text, body }) => `trigger ${name}: ${text} ${body.replaceAll(/\s+/g, " ")}`,
  );
}
