import { AliasNode, sql, type AliasedExpression, type Expression, type RawBuilder } from "kysely";
import { bothWays } from "./both-ways.ts";

/** Text that holds a value as JSON: what a column of JSON is on both databases, byte for byte as it was written. */
export type Json<Value> = string & { readonly __json?: Value };

/** A value as the text that is stored. */
export function write<Value>(value: Value): Json<Value> {
  return JSON.stringify(value);
}

/** The value that stored text holds; null where nothing is stored. */
export function read<Value>(json: Json<Value>): Value;
export function read<Value>(json: Json<Value> | null): Value | null;
export function read<Value>(json: Json<Value> | null): Value | null {
  return json === null ? null : (JSON.parse(json) as Value);
}

type Held = Expression<string> | Expression<string | null>;

/**
 * The text or the number, as text, at a key of an object held as JSON text; null where there is none. Several keys
 * lead down: `jsonText(eb.ref("facts"), "score", "grade")`. A yes or no inside JSON is `1` on SQLite and `true` on
 * PostgreSQL: do not ask it.
 */
export function jsonText(held: Held, ...path: [string, ...string[]]): RawBuilder<string | null> {
  const last = sql.lit(path[path.length - 1] ?? "");
  const down = path.slice(0, -1).map((key) => sql` -> ${sql.lit(key)}`);
  const way = sql`${sql.join(down, sql``)} ->> ${last}`;
  return bothWays({
    sqlite: sql`cast(${held}${way} as text)`,
    postgresql: sql`((${held})::json${way})`,
  });
}

/**
 * The text of a new object of what the query has, by key. The two databases put their spaces differently: not for a
 * digest.
 *
 *     .select((eb) => jsonObject({ name: eb.ref("u.name"), parent: eb.ref("u.parent_id") }).as("before"))
 */
export function jsonObject<Fields extends Readonly<Record<string, Field>>>(
  fields: Fields,
): RawBuilder<Json<JsonObject<Fields>>> {
  const pairs = sql.join(
    Object.entries(fields).map(([key, value]) => sql`${sql.lit(key)}, ${value}`),
  );
  return bothWays({
    sqlite: sql`json_object(${pairs})`,
    postgresql: sql`json_build_object(${pairs})::text`,
  });
}

type Field =
  | Expression<string>
  | Expression<number>
  | Expression<string | null>
  | Expression<number | null>;

type JsonObject<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends Expression<infer Value> ? Value : never;
};

/** How many elements a list held as JSON text has; null where nothing is held. */
export function jsonLength(held: Held): RawBuilder<number | null> {
  return bothWays({
    sqlite: sql`json_array_length(${held})`,
    postgresql: sql`json_array_length((${held})::json)`,
  });
}

/** One element of a list: its text; of an object or a list, its JSON. */
export interface JsonElement {
  value: string;
}

/**
 * The elements of a list of texts, lists or objects held as JSON text, as a table beside the one that holds it:
 *
 *     selectFrom("evidence as e").innerJoin((eb) => jsonEach(eb.ref("e.files")).as("f"), (join) => join.onTrue())
 *
 * An element is text; of one that is an object `jsonText(eb.ref("f.value"), "name")` asks further.
 */
export function jsonEach(held: Held): {
  as<Alias extends string>(alias: Alias): AliasedExpression<JsonElement, Alias>;
} {
  const table = bothWays<JsonElement>({
    sqlite: sql`json_each(${held})`,
    postgresql: sql`json_array_elements_text((${held})::json)`,
  });
  return {
    as: (alias) => {
      const named = bothWays({
        sqlite: sql.id(alias),
        postgresql: sql`${sql.id(alias)}(value)`,
      });
      return {
        expression: table,
        alias,
        toOperationNode: () => AliasNode.create(table.toOperationNode(), named.toOperationNode()),
      };
    },
  };
}
