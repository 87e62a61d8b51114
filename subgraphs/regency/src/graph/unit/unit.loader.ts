import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { manyByKey, oneByKey } from "../../page/loader.ts";
import { UNIT_COLUMNS } from "../../database/entities/unit.entity.ts";

/** Units by id. */
export function unitLoader(db: Db) {
  return oneByKey(
    (ids) => db.selectFrom("unit").select(UNIT_COLUMNS).where(oneOf("id", ids)).execute(),
    (unit) => unit.id,
  );
}

/** Units by the id of their parent, by name. */
export function childUnitsLoader(db: Db) {
  return manyByKey(
    (parents) => unitsByName(db).where(oneOf("parent_id", parents)).execute(),
    (unit) => unit.parentId,
  );
}

/** All units, by name. */
export function unitsByName(db: Db) {
  return db.selectFrom("unit").select(UNIT_COLUMNS).orderBy("name").orderBy("id");
}
