import { MIGRATIONS_TABLE } from "../dialect/engine.ts";

/** Tables of the store itself, of which nothing is declared. */
export const OWN_TABLES = [MIGRATIONS_TABLE, "data_version"];

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly byDefault: string | null;
  /** Place in the primary key, from 1; 0 where it is no part of it. */
  readonly key: number;
  /** Whether the database counts it up. */
  readonly counted: boolean;
}

/** The line of a column. */
export function columnLine(column: Column): string {
  const { table, name, type, required, byDefault, key, counted } = column;
  return [
    `column ${table}.${name} ${type}`,
    required ? "not null" : "",
    byDefault === null ? "" : `default ${byDefault}`,
    key === 0 ? "" : `key ${key}`,
    counted ? "counted" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

interface Reference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  /** In the words of SQL. */
  readonly onDelete: string;
  readonly onUpdate: string;
  readonly deferred: boolean;
}

/** The line of a foreign key. */
export function referenceLine(reference: Reference): string {
  const { table, columns, to, toColumns, onDelete, onUpdate, deferred } = reference;
  return [
    `foreign key ${table} (${columns.join(", ")}) to ${to} (${toColumns.join(", ")})`,
    onDelete === "no action" ? "" : `on delete ${onDelete}`,
    onUpdate === "no action" ? "" : `on update ${onUpdate}`,
    deferred ? "deferred" : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
