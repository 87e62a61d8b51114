/**
 * What Kysely alone says differently on SQLite and PostgreSQL, as words that are the same on both. What needs no word,
 * but must be said in one of several ways:
 *
 * - order: always `orderBy("x", (o) => o.desc().nullsLast())` where x can be null; the defaults differ;
 * - counting by condition: `fn.countAll<number>().filterWhere(…)`, never the sum of a comparison;
 * - unequal, null-safe: `eb("a", "is distinct from", b)`, a column at a time;
 * - a page after a row: `eb(eb.refTuple("name", "id"), ">", eb.tuple(name, id))`;
 * - an optional filter is left out of the query, not written `? is null or …`: a lone parameter has no type on
 *   PostgreSQL;
 * - a limit that never changes: `.limit(sql.lit(50))`; a bound one keeps PostgreSQL planning each time anew;
 * - a comparison in the select list is 1 or 0 on SQLite and true or false on PostgreSQL: ask `case().when(…)`;
 * - a statement that fails ends its transaction on PostgreSQL: `onConflict`, never try and catch;
 * - text with U+0000 is refused by PostgreSQL: clean it at the edge.
 */
export { hint } from "./hint.ts";
export { insertRows } from "./insert-rows.ts";
export { jsonEach, jsonLength, jsonObject, jsonText, read, write } from "./json.ts";
export type { Json } from "./json.ts";
export { escapeLike, like } from "./like.ts";
export { oneOf } from "./one-of.ts";
export { rowsOf } from "./rows-of.ts";
