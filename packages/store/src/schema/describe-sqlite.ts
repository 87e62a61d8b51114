import { sql, type QueryExecutorProvider, type RawBuilder } from "kysely";
import { columnLine, OWN_TABLES, referenceLine } from "./lines.ts";
import { enclosed, placeOf, separated, textOf, tokensOf, type Token } from "./sql-text.ts";

type Db = QueryExecutorProvider;

interface Table {
  name: string;
  strict: number;
  wr: number;
  text: string;
}

/** The lines of a file. What its pragmas do not tell is read from the text that made it, which it keeps. */
export async function describeSqlite(db: Db): Promise<string[]> {
  const tables = await all<Table>(
    db,
    sql`select l.name, l.strict, l.wr, m.sql as text from pragma_table_list l
      join sqlite_master m on m.type = 'table' and m.name = l.name
      where l.schema = 'main' and l.type = 'table' and l.name not like 'sqlite\\_%' escape '\\'`,
  );
  const lines: string[] = [];
  for (const table of tables.filter(({ name }) => !OWN_TABLES.includes(name))) {
    const definitions = definitionsOf(table.text);
    const kind = `${table.strict === 1 ? " strict" : ""}${table.wr === 1 ? " without rowid" : ""}`;
    lines.push(`table ${table.name}${kind}`);
    lines.push(...(await columnsOf(db, table)), ...checksOf(table.name, definitions));
    lines.push(...(await referencesOf(db, table.name, definitions)));
    lines.push(...(await indexesOf(db, table.name)));
  }
  const triggers = await all<{ name: string; text: string }>(
    db,
    sql`select name, sql as text from sqlite_master where type = 'trigger'`,
  );
  return [
    ...lines,
    ...triggers.map(({ name, text }) => `trigger ${name}: ${textOf(tokensOf(text))}`),
  ];
}

async function all<Row>(db: Db, query: RawBuilder<unknown>): Promise<Row[]> {
  return (await query.$castTo<Row>().execute(db)).rows;
}

/** What stands between the commas of a `create table`. */
function definitionsOf(text: string): Token[][] {
  const tokens = tokensOf(text);
  const opens = tokens.findIndex((token) => token.text === "(" && token.bare);
  return separated(enclosed(tokens, opens) ?? []);
}

async function columnsOf(db: Db, table: Table): Promise<string[]> {
  const columns = await all<{
    name: string;
    type: string;
    required: number;
    byDefault: string | null;
    key: number;
  }>(
    db,
    sql`select name, lower(type) as type, "notnull" as required, dflt_value as "byDefault", pk as key
      from pragma_table_xinfo(${table.name})`,
  );
  // Whether or not it says "autoincrement", which makes a difference only once the last row is deleted.
  const [only, ...others] = columns.filter(({ key }) => key > 0);
  const counted = others.length === 0 && only?.type === "integer" && table.wr === 0;
  return columns.map(({ name, type, required, byDefault, key }) =>
    columnLine({
      table: table.name,
      name,
      type,
      // A strict table's key is never null, whether or not it says so.
      required: required === 1 || (key > 0 && table.strict === 1),
      byDefault: byDefault === null ? null : textOf(tokensOf(byDefault)),
      key,
      counted: counted && key > 0,
    }),
  );
}

function checksOf(table: string, definitions: readonly Token[][]): string[] {
  return definitions.flatMap((definition) => {
    const lines: string[] = [];
    for (
      let at = placeOf(definition, "check");
      at !== -1;
      at = placeOf(definition, "check", at + 1)
    ) {
      lines.push(`check ${table}: ${textOf(enclosed(definition, at + 1) ?? [])}`);
    }
    return lines;
  });
}

async function referencesOf(
  db: Db,
  table: string,
  definitions: readonly Token[][],
): Promise<string[]> {
  const rows = await all<{
    id: number;
    to: string;
    from: string;
    toColumn: string | null;
    onDelete: string;
    onUpdate: string;
  }>(
    db,
    sql`select id, "table" as "to", "from", "to" as "toColumn", lower(on_delete) as "onDelete",
        lower(on_update) as "onUpdate"
      from pragma_foreign_key_list(${table}) order by id, seq`,
  );
  const deferred = new Set(definitions.flatMap(deferredColumns));
  const lines: string[] = [];
  for (const parts of Map.groupBy(rows, ({ id }) => id).values()) {
    const [first] = parts;
    if (first === undefined) continue;
    const columns = parts.map(({ from }) => from);
    const named = parts.flatMap(({ toColumn }) => toColumn ?? []);
    const toColumns = named.length === 0 ? await primaryKeyOf(db, first.to) : named;
    lines.push(
      referenceLine({
        ...first,
        table,
        columns,
        toColumns,
        deferred: deferred.has(columns.join()),
      }),
    );
  }
  return lines;
}

/** The columns of a foreign key that is looked at when a transaction ends: no pragma tells. */
function deferredColumns(definition: readonly Token[]): string[] {
  if (placeOf(definition, "references") === -1) return [];
  if (placeOf(definition, "deferred") === -1) return [];
  const foreign = placeOf(definition, "foreign");
  const columns =
    foreign === -1
      ? definition.slice(0, 1)
      : separated(enclosed(definition, foreign + 2) ?? []).flat();
  return [columns.map(({ text }) => text).join()];
}

async function primaryKeyOf(db: Db, table: string): Promise<string[]> {
  const rows = await all<{ name: string }>(
    db,
    sql`select name from pragma_table_xinfo(${table}) where pk > 0 order by pk`,
  );
  return rows.map(({ name }) => name);
}

async function indexesOf(db: Db, table: string): Promise<string[]> {
  const indexes = await all<{ name: string; unique: number; partial: number; text: string | null }>(
    db,
    sql`select l.name, l."unique", l.partial, m.sql as text from pragma_index_list(${table}) l
      left join sqlite_master m on m.type = 'index' and m.name = l.name where l.origin <> 'pk'`,
  );
  const lines: string[] = [];
  for (const { name, unique, partial, text } of indexes) {
    const columns = await all<{ name: string | null; desc: number; coll: string }>(
      db,
      sql`select name, "desc", coll from pragma_index_xinfo(${name}) where key = 1 order by seqno`,
    );
    const parts = columns.map((column) =>
      [column.name ?? "an expression", column.desc === 1 ? "desc" : "", collationOf(column.coll)]
        .filter((part) => part !== "")
        .join(" "),
    );
    const made = tokensOf(text ?? "");
    const isExpression = columns.some((column) => column.name === null);
    if (unique === 1 && partial === 0 && !isExpression) {
      lines.push(`unique ${table} (${parts.join(", ")})`);
      continue;
    }
    const where = partial === 1 ? ` where ${textOf(made.slice(placeOf(made, "where") + 1))}` : "";
    const what = isExpression
      ? textOf(
          enclosed(
            made,
            made.findIndex((one) => one.text === "("),
          ) ?? [],
        )
      : parts.join(", ");
    lines.push(`${unique === 1 ? "unique index" : "index"} ${name} on ${table} (${what})${where}`);
  }
  return lines;
}

function collationOf(name: string): string {
  return name === "BINARY" ? "" : `collate ${name.toLowerCase()}`;
}
