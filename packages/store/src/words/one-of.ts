import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import { bothWays } from "./both-ways.ts";
import { onColumn, type ColumnCondition } from "./column.ts";

/**
 * Whether a column or an expression is one of `values`; one of none is never true. The values travel as one
 * parameter, so that the text is the same however many they are: it is compiled once, and no limit on parameters is
 * met. Both ways of saying it are checked against the query's tables:
 *
 *     .where(oneOf("e.unit_id", units))
 *     .where((eb) => eb.or([oneOf(eb.ref("e.id"), ids), oneOf(eb.ref("e.unit_id"), units)]))
 *
 * A null is one of nothing; nor is it something else: `not(oneOf(…))` is not true of it either.
 */
export function oneOf<const Column extends string, Value extends string | number>(
  column: Column,
  values: readonly Value[],
): ColumnCondition<Column, Value>;
export function oneOf<Value extends string | number>(
  expression: Expression<Value> | Expression<Value | null>,
  values: readonly NoInfer<Value>[],
): RawBuilder<SqlBool>;
export function oneOf(
  what: string | Expression<unknown>,
  values: readonly (string | number)[],
): ColumnCondition<string, unknown> | RawBuilder<SqlBool> {
  return typeof what === "string"
    ? onColumn(what, (expression) => among(expression, values))
    : among(what, values);
}

function among(expression: Expression<unknown>, values: readonly (string | number)[]) {
  // Said apart, because an empty list does not tell its type.
  if (values.length === 0) return sql<SqlBool>`1 = 0`;
  return bothWays<SqlBool>({
    sqlite: sql`${expression} in (select value from json_each(${JSON.stringify(values)}))`,
    postgresql:
      typeof values[0] === "number"
        ? sql`${expression} = any(${values}::bigint[])`
        : sql`${expression} = any(${values}::text[])`,
  });
}
