import type { EntityMetadata, EntityProperty } from "@mikro-orm/core";
import { sql, type QueryExecutorProvider } from "kysely";
import { literal, quoted } from "../quote.ts";
import type { Dialect } from "../words/both-ways.ts";
import { dialectOf } from "../words/dialect-of.ts";
import type { Declared, ForeignKey } from "./declared.ts";
import { triggerStatements } from "./refusing.ts";

/**
 * Makes in an empty database what is declared, so that it can be described and compared with what migrations make. Needs
 * a transaction. Throws where an entity says what this does not know to make.
 */
export async function createDeclared(db: QueryExecutorProvider, declared: Declared): Promise<void> {
  for (const statement of declaredStatements(dialectOf(db), declared)) {
    await sql.raw(statement).execute(db);
  }
}

function declaredStatements(dialect: Dialect, declared: Declared): string[] {
  const { foreignKeys = [], refusals = [] } = declared;
  const tables = [...declared.entities.getAll().values()].filter(({ tableName }) => tableName);
  const known = new Set(tables.map(({ tableName }) => tableName));
  for (const { table, references } of foreignKeys) {
    for (const name of [table, references[0]]) {
      if (!known.has(name))
        throw new Error(`a foreign key is declared of ${name}, which is no table`);
    }
  }
  return [
    ...tables.map((table) => tableStatement(dialect, table, declared)),
    // Afterwards where tables must be there to be pointed at; SQLite takes them with the table only.
    ...(dialect === "postgresql"
      ? foreignKeys.map((key) => `alter table ${quoted(key.table)} add ${referenceOf(key)}`)
      : []),
    ...tables.flatMap(indexStatements),
    ...refusals.flatMap((refusal) => triggerStatements(dialect, refusal)),
  ];
}

function tableStatement(dialect: Dialect, table: EntityMetadata, declared: Declared): string {
  const name = table.tableName;
  const keys = declared.foreignKeys?.filter((key) => key.table === name) ?? [];
  const parts = [
    ...table.props.map((property) => columnOf(dialect, table, property)),
    ...keyOf(dialect, table),
    ...table.uniques
      .filter(({ where }) => where === undefined)
      .map((unique) => `unique (${columnsOf(table, unique.properties)})`),
    ...table.checks.map(({ expression }) => `check (${textOnly(table, expression)})`),
    ...(dialect === "sqlite" ? keys.map(referenceOf) : []),
  ];
  const withoutRowid = declared.withoutRowid?.includes(name) ?? false;
  const end = dialect === "sqlite" ? ` strict${withoutRowid ? ", without rowid" : ""}` : "";
  return `create table ${quoted(name)} (${parts.join(", ")})${end}`;
}

function columnOf(dialect: Dialect, table: EntityMetadata, property: EntityProperty): string {
  const counted = property.autoincrement === true;
  const type = counted && dialect === "postgresql" ? "bigserial" : typeOf(dialect, table, property);
  const isWholeKey = counted && dialect === "sqlite";
  return [
    quoted(columnName(property)),
    type,
    isWholeKey ? "primary key autoincrement" : property.nullable === true ? "" : "not null",
    property.default === undefined ? "" : `default ${valueOf(table, property)}`,
    isSaid(property.unique) ? "unique" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Storage knows three types, which are the same in JavaScript. */
function typeOf(dialect: Dialect, table: EntityMetadata, property: EntityProperty): string {
  const [type = ""] = property.columnTypes;
  if (type === "text") return "text";
  if (dialect === "sqlite" && ["integer", "bigint"].includes(type)) return "integer";
  if (type === "int" || type === "bigint") return type;
  throw new Error(
    `${table.tableName}.${columnName(property)} is declared as ${type}: only text, integer and bigint are stored`,
  );
}

function valueOf(table: EntityMetadata, property: EntityProperty): string {
  const { default: value } = property;
  if (typeof value === "string") return literal(value);
  if (typeof value === "number") return String(value);
  throw new Error(
    `${table.tableName}.${columnName(property)} has a default that is neither text nor number`,
  );
}

function keyOf(dialect: Dialect, table: EntityMetadata): string[] {
  const keys = table.props.filter(({ primary }) => primary === true);
  if (keys.length === 0) return [];
  if (dialect === "sqlite" && keys.some(({ autoincrement }) => autoincrement === true)) return [];
  return [`primary key (${keys.map((key) => quoted(columnName(key))).join(", ")})`];
}

function referenceOf({ columns, references, onDelete, deferrable }: ForeignKey): string {
  const [to, toColumns] = references;
  const names = (list: readonly string[]) => list.map(quoted).join(", ");
  return [
    `foreign key (${names(columns)}) references ${quoted(to)} (${names(toColumns)})`,
    onDelete === undefined ? "" : `on delete ${onDelete}`,
    deferrable === true ? "deferrable initially deferred" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

type Index = EntityMetadata["indexes"][number];

function indexStatements(table: EntityMetadata): string[] {
  const made = (index: Index, kind: string) => {
    if (index.name === undefined) throw new Error(`an index of ${table.tableName} has no name`);
    const where = index.where === undefined ? "" : ` where ${textOnly(table, index.where)}`;
    return `create ${kind} ${quoted(index.name)} on ${quoted(table.tableName)} (${partsOf(table, index)})${where}`;
  };
  return [
    ...table.indexes.map((index) => made(index, "index")),
    ...table.props
      .filter(({ index }) => isSaid(index))
      .map(({ name, index }) => made({ ...nameOf(index), properties: [name] }, "index")),
    ...table.uniques
      .filter(({ where }) => where !== undefined)
      .map((unique) => made(unique, "unique index")),
  ];
}

/** Of one column alone the object mapper keeps with it what was said of the table: a name, or just that it is so. */
function isSaid(said: string | boolean | undefined): boolean {
  return said !== undefined && said !== false;
}

function nameOf(said: string | boolean | undefined): { name?: string } {
  return typeof said === "string" ? { name: said } : {};
}

function partsOf(table: EntityMetadata, { columns, properties }: Index): string {
  if (columns === undefined) return columnsOf(table, properties);
  return columns
    .map(
      ({ name, sort }) =>
        quoted(nameIn(table, name)) + (sort?.toLowerCase() === "desc" ? " desc" : ""),
    )
    .join(", ");
}

function columnsOf(table: EntityMetadata, properties: Index["properties"]): string {
  const list = Array.isArray(properties) ? properties : [properties];
  return list.map((name) => quoted(nameIn(table, String(name)))).join(", ");
}

/** The column of a property, or of its own name. */
function nameIn(table: EntityMetadata, name: string): string {
  const found = table.props.find((one) => one.name === name || columnName(one) === name);
  if (found === undefined) throw new Error(`${table.tableName} has no ${name}`);
  return columnName(found);
}

function columnName(property: EntityProperty): string {
  return property.fieldNames[0] ?? property.name;
}

function textOnly(table: EntityMetadata, expression: unknown): string {
  if (typeof expression === "string") return expression;
  throw new Error(`${table.tableName} has a condition that is not text`);
}
