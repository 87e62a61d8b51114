import type { EntityManager } from "@talenta/store";
import { manyByKey, oneByKey } from "../page/loader.ts";
import { Unit } from "./unit.entity.ts";

/** Units by id. */
export function unitLoader(em: EntityManager) {
  return oneByKey(
    (ids) => em.find(Unit, { id: { $in: ids } }),
    (unit) => unit.id,
  );
}

/** Units by the id of their parent, by name. */
export function childUnitsLoader(em: EntityManager) {
  return manyByKey(
    (parents) =>
      em.find(Unit, { parentId: { $in: parents } }, { orderBy: { name: "asc", id: "asc" } }),
    (unit) => unit.parentId,
  );
}
