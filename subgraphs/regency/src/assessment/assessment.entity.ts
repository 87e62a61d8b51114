import type { AspectId, CompetencyId } from "@talenta/talent";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** Levels reached per competency, 1 to 5; `required` null means the policy's level for the class. */
export type CompetencyLevels = Partial<
  Record<CompetencyId, { achieved: number; required: number | null }>
>;

/** Scores per aspect of potential, 0 to 5; null where it was not tested. */
export type AspectScores = Partial<Record<AspectId, number | null>>;

/** One result of a profiling or another assessment. */
@Entity({ tableName: "assessment" })
export class Assessment {
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", fieldName: "employee_id" })
  employeeId!: string;

  @Property({ type: "text" })
  date!: string;

  @Property({ type: "text", fieldName: "valid_until", nullable: true })
  validUntil!: string | null;

  @Property({ type: "text", nullable: true })
  provider!: string | null;

  @Property({ type: "json", columnType: "text" })
  competencies!: CompetencyLevels;

  @Property({ type: "json", columnType: "text" })
  aspects!: AspectScores;

  @Property({ type: "text", fieldName: "digital_literacy", nullable: true })
  digitalLiteracy!: string | null;

  @Property({ type: "text", fieldName: "career_preference", nullable: true })
  careerPreference!: string | null;
}
