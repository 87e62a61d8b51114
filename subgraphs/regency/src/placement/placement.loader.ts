import type { EntityManager } from "@mikro-orm/sqlite";
import { oneByKey } from "../page/loader.ts";
import { Placement } from "./placement.entity.ts";

/** Current placements by employee id. */
export function placementLoader(em: EntityManager) {
  return oneByKey(
    (employees) => em.find(Placement, { employeeId: { $in: employees }, supersededAt: null }),
    (placement) => placement.employeeId,
  );
}

/** Placements by their own id, past ones too. */
export function placementByIdLoader(em: EntityManager) {
  return oneByKey(
    (ids) => em.find(Placement, { id: { $in: ids } }),
    (placement) => placement.id,
  );
}
