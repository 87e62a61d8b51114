import type { Json } from "@talenta/store";
import { defineEntity, p } from "@mikro-orm/core";
import type { Box, Evidence, Micro, Placement as Computed } from "@talenta/talent";

export const PlacementTable = defineEntity({
  name: "Placement",
  tableName: "placement",
  properties: {
    /** Order in which placements were computed. */
    seq: p.integer().primary().autoincrement(),
    id: p.text(),
    employeeId: p.text(),
    box: p.integer().$type<Box>().strictNullable(),
    performance: p.bigint("number").$type<Micro>().strictNullable(),
    potential: p.bigint("number").$type<Micro>().strictNullable(),
    value: p.bigint("number").$type<Micro>().strictNullable(),
    /** Share of the policy's weight that evidence backs, 0 to 1 in millionths. */
    evidence: p.bigint("number").$type<Micro>(),
    possibleBoxes: p.text().$type<Json<Box[]>>(),
    missing: p.text().$type<Json<Computed["missing"]>>(),
    /** The evidence it was computed from; with the policy it gives the explanation back, figure by figure. */
    answers: p.text().$type<Json<Evidence>>(),
    policyId: p.text(),
    policyVersion: p.integer(),
    computedAt: p.text(),
    /** Box a committee moved it to; null where it stands as computed. */
    calibratedBox: p.integer().$type<Box>().strictNullable(),
    /** When a different one took its place; null while it is the current one. */
    supersededAt: p.text().strictNullable(),
    runId: p.text().strictNullable(),
  },
  indexes: [
    {
      name: "placement_calibrated",
      properties: "employeeId",
      where: `"calibrated_box" is not null`,
    },
    {
      name: "placement_then",
      properties: ["employeeId", "computedAt", "supersededAt", "box", "runId", "id"],
    },
  ],
  uniques: [
    { name: "placement_current", properties: "employeeId", where: `"superseded_at" is null` },
    { name: "placement_id_unique", properties: "id" },
  ],
});

/**
 * Where one person stood in the nine box under one policy version, from `computedAt` until `supersededAt`.
 * Figures are millionths of a point. The database refuses to change a row but for the last two columns.
 */
export class Placement extends PlacementTable.class {}

PlacementTable.setClass(Placement);
