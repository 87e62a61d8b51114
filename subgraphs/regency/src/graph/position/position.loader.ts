import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { oneByKey } from "../../page/loader.ts";

/** Positions by id. */
export function positionLoader(db: Db) {
  return oneByKey(
    (ids) =>
      db
        .selectFrom("position")
        .select(["id", "title", "class as positionClass"])
        .where(oneOf("id", ids))
        .execute(),
    (position) => position.id,
  );
}
