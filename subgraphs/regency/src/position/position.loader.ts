import type { EntityManager } from "@talenta/store";
import { oneByKey } from "../page/loader.ts";
import { Position } from "./position.entity.ts";

/** Positions by id. */
export function positionLoader(em: EntityManager) {
  return oneByKey(
    (ids) => em.find(Position, { id: { $in: ids } }),
    (position) => position.id,
  );
}
