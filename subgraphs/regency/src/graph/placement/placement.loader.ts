import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { oneByKey } from "../../page/loader.ts";
import { wholePlacements } from "../../placement/placement.store.ts";

/** Current placements by employee id. */
export function placementLoader(db: Db) {
  return oneByKey(
    (employees) =>
      wholePlacements(db)
        .where("superseded_at", "is", null)
        .where(oneOf("employee_id", employees))
        .execute(),
    (placement) => placement.employeeId,
  );
}

/** Placements by their own id, past ones too. */
export function placementByIdLoader(db: Db) {
  return oneByKey(
    (ids) => wholePlacements(db).where(oneOf("id", ids)).execute(),
    (placement) => placement.id,
  );
}
