import { say } from "@talenta/sentences";
import type { Change } from "../tenant/tenant.ts";
import { conflict } from "@talenta/service";
import type { Box } from "@talenta/talent";
import { copyFigures } from "./placement.store.ts";

/**
 * Makes a committee's decision about a placement count: where the person stands is from now on the calibrated
 * box, or with null the computed one again. The computed box stays as it is. CONFLICT when another placement
 * has taken its place since: what was decided was decided about another.
 */
export async function applyStanding(
  change: Change,
  placementId: string,
  box: Box | null,
): Promise<void> {
  const row = await change.db
    .updateTable("placement")
    .set({ calibrated_box: box })
    .where("id", "=", placementId)
    .where("superseded_at", "is", null)
    .returning("employee_id as employeeId")
    .executeTakeFirst();
  if (row === undefined) {
    throw conflict(
      say("placement.notCurrent", { id: placementId.slice(0, 40) }),
      say("placement.superseded"),
    );
  }
  await copyFigures(change.db, [row.employeeId]);
  change.record("PLACEMENT", "CALIBRATED", [row.employeeId]);
}
