import { sql, type Expression, type RawBuilder, type SqlBool } from "kysely";
import { onColumn, type ColumnCondition } from "./column.ts";

/** Escapes `%`, `_` and the escape sign itself for `like`: what was typed is looked for as it was typed. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/**
 * Whether text matches a pattern of `%`, `_` and what `escapeLike` has escaped.
 *
 *     .where(like("search_name", `%${escapeLike(typed)}%`))
 *
 * SQLite takes `a` for `A` here, PostgreSQL does not, and neither knows `å` for `Å`: ask a column that was folded in
 * JavaScript when it was written, with a pattern folded likewise.
 */
export function like<const Column extends string>(
  column: Column,
  pattern: string,
): ColumnCondition<Column, string>;
export function like(
  expression: Expression<string> | Expression<string | null>,
  pattern: string,
): RawBuilder<SqlBool>;
export function like(
  what: string | Expression<unknown>,
  pattern: string,
): ColumnCondition<string, string> | RawBuilder<SqlBool> {
  return typeof what === "string"
    ? onColumn(what, (expression) => matches(expression, pattern))
    : matches(what, pattern);
}

function matches(expression: Expression<unknown>, pattern: string) {
  return sql<SqlBool>`${expression} like ${pattern} escape '\\'`;
}
