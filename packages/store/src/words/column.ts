import type {
  Expression,
  ExpressionBuilder,
  ExtractTypeFromStringReference,
  SqlBool,
  StringReference,
} from "kysely";

/**
 * A condition on a column given by name, for `where`: it is handed the query's own tables, so that a column they do
 * not have, or one of another type, does not compile.
 */
export type ColumnCondition<Column extends string, Value> = <DB, TB extends keyof DB>(
  eb: Asked<DB, TB, Column, Value>,
) => Expression<SqlBool>;

type Asked<DB, TB extends keyof DB, Column, Value> =
  Column extends StringReference<DB, TB>
    ? Value extends ExtractTypeFromStringReference<DB, TB, Column>
      ? ExpressionBuilder<DB, TB>
      : never
    : never;

/** A condition on a column by its name, from one on an expression. */
export function onColumn<Column extends string, Value>(
  column: Column,
  condition: (expression: Expression<never>) => Expression<SqlBool>,
): ColumnCondition<Column, Value> {
  // The type above has let only builders through that know the column.
  return (eb) => condition((eb as unknown as { ref(name: string): Expression<never> }).ref(column));
}
