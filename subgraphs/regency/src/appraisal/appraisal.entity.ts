import type { Expectation, Rating } from "@talenta/talent";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** One performance rating (SKP) of one person and period. */
@Entity({ tableName: "appraisal" })
export class Appraisal {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", fieldName: "employee_id" })
  employeeId!: string;

  @Property({ type: "integer" })
  year!: number;

  /** `YEAR` for the yearly rating, else the period as the file names it. */
  @Property({ type: "text" })
  period!: string;

  @Property({ type: "text", nullable: true })
  results!: Expectation | null;

  @Property({ type: "text", nullable: true })
  behaviour!: Expectation | null;

  @Property({ type: "text" })
  rating!: Rating;
}
