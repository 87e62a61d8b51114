import type { Box, Evidence, Micro, Placement as Computed } from "@talenta/talent";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/**
 * Where one person stood in the nine box under one policy version, from `computedAt` until `supersededAt`.
 * Figures are millionths of a point. The database refuses to change a row but for the last two columns.
 */
@Entity({ tableName: "placement" })
export class Placement {
  @PrimaryKey({ type: "text" })
  id!: string;

  /** Order in which placements were computed. */
  @Property({ type: "integer" })
  seq!: number;

  @Property({ type: "text", fieldName: "employee_id" })
  employeeId!: string;

  @Property({ type: "integer", nullable: true })
  box!: Box | null;

  @Property({ type: "integer", nullable: true })
  performance!: Micro | null;

  @Property({ type: "integer", nullable: true })
  potential!: Micro | null;

  @Property({ type: "integer", nullable: true })
  value!: Micro | null;

  /** Share of the policy's weight that evidence backs, 0 to 1 in millionths. */
  @Property({ type: "integer" })
  evidence!: Micro;

  @Property({ type: "json", columnType: "text", fieldName: "possible_boxes" })
  possibleBoxes!: Box[];

  @Property({ type: "json", columnType: "text" })
  missing!: Computed["missing"];

  /** The evidence it was computed from; with the policy it gives the explanation back, figure by figure. */
  @Property({ type: "json", columnType: "text" })
  answers!: Evidence;

  @Property({ type: "text", fieldName: "policy_id" })
  policyId!: string;

  @Property({ type: "integer", fieldName: "policy_version" })
  policyVersion!: number;

  @Property({ type: "text", fieldName: "computed_at" })
  computedAt!: string;

  /** Box a committee moved it to; null where it stands as computed. */
  @Property({ type: "integer", fieldName: "calibrated_box", nullable: true })
  calibratedBox!: Box | null;

  /** When a different one took its place; null while it is the current one. */
  @Property({ type: "text", fieldName: "superseded_at", nullable: true })
  supersededAt!: string | null;
}
