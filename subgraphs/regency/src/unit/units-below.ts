import { oneOf } from "@talenta/store";
import { NOOP_QUERY_EXECUTOR, QueryCreator } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Writes queries that are parts of others, and runs none. */
const PARTS = new QueryCreator<Tables>({ executor: NOOP_QUERY_EXECUTOR });

/** These units and all below them, as a query of their ids for `in`. */
export function unitsBelow(units: readonly string[]) {
  return PARTS.withRecursive("below(id)", (db) =>
    db
      .selectFrom("unit")
      .select("unit.id")
      .where(oneOf("unit.id", units))
      // Not `union all`: units that name each other as parent end the walk.
      .union(
        db.selectFrom("unit").innerJoin("below", "unit.parent_id", "below.id").select("unit.id"),
      ),
  )
    .selectFrom("below")
    .select("below.id");
}
