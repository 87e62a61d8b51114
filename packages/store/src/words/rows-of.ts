import { sql, type RawBuilder } from "kysely";
import { bothWays } from "./both-ways.ts";

/** How each column of `rowsOf` is read: whole numbers as "integer", to 2^53 exactly. */
type ColumnsOf<Row> = {
  readonly [Name in keyof Row & string]?: Row[Name] extends string | null
    ? "text"
    : Row[Name] extends number | null
      ? "integer"
      : never;
};

/** What `rowsOf` answers: the columns asked for, and `ord`, the place of the row in the list, from 0. */
export type RowsOf<Row, Columns> = {
  [Name in keyof Row & keyof Columns]: Row[Name];
} & { ord: number };

/**
 * Rows as a table: to select from, to join, or to update from. All of them travel as one parameter.
 *
 *     db.updateTable("employee").from(rowsOf(due, { id: "text", day: "text" }).as("d"))
 *       .set((eb) => ({ due: eb.ref("d.day") })).whereRef("employee.id", "=", "d.id")
 *
 * A table has no order: say `orderBy("d.ord")` where it counts.
 */
export function rowsOf<Row extends object, const Columns extends ColumnsOf<Row>>(
  rows: readonly Row[],
  columns: Columns,
): RawBuilder<RowsOf<Row, Columns>> {
  const names = Object.keys(columns) as (keyof Row & keyof Columns & string)[];
  const list = JSON.stringify(rows.map((row) => names.map((name) => row[name] ?? null)));
  const sqlite = names.map((name, place) => sql`value ->> ${sql.lit(place)} as ${sql.id(name)}`);
  const postgresql = names.map((name, place) => {
    const text = sql`value ->> ${sql.lit(place)}`;
    return columns[name] === "integer"
      ? sql`(${text})::bigint as ${sql.id(name)}`
      : sql`${text} as ${sql.id(name)}`;
  });
  return bothWays({
    sqlite: sql`(select ${sql.join([...sqlite, sql`key as "ord"`])} from json_each(${list}))`,
    postgresql: sql`(select ${sql.join([...postgresql, sql`nth - 1 as "ord"`])}
      from json_array_elements(${list}::json) with ordinality as listed(value, nth))`,
  });
}
