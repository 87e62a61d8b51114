import type { EducationLevel, EmploymentKind, PositionClass, Sex } from "@talenta/talent";
import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** One civil servant (ASN). Relations are plain ids: they load in batches, never one by one. */
@Entity({ tableName: "employee" })
export class Employee {
  /** Opaque, the same over every import; not the NIP. */
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "text", fieldName: "person_key", hidden: true })
  personKey!: string;

  @Property({ type: "text" })
  nip!: string;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", fieldName: "front_title", nullable: true })
  frontTitle!: string | null;

  @Property({ type: "text", fieldName: "back_title", nullable: true })
  backTitle!: string | null;

  /** The name as it is searched and sorted: lower case, without accents and apostrophes. */
  @Property({ type: "text", fieldName: "search_name" })
  searchName!: string;

  @Property({ type: "text", fieldName: "birth_date", nullable: true })
  birthDate!: string | null;

  @Property({ type: "text", nullable: true })
  sex!: Sex | null;

  @Property({ type: "text", fieldName: "employment_kind", nullable: true })
  employmentKind!: EmploymentKind | null;

  @Property({ type: "boolean" })
  active!: boolean;

  @Property({ type: "text", fieldName: "legal_standing", nullable: true })
  legalStanding!: string | null;

  @Property({ type: "text", nullable: true })
  rank!: string | null;

  @Property({ type: "text", fieldName: "rank_since", nullable: true })
  rankSince!: string | null;

  @Property({ type: "text", fieldName: "first_appointed", nullable: true })
  firstAppointed!: string | null;

  @Property({ type: "text", fieldName: "position_id", nullable: true })
  positionId!: string | null;

  @Property({ type: "text", fieldName: "position_class", nullable: true })
  positionClass!: PositionClass | null;

  @Property({ type: "text", fieldName: "position_since", nullable: true })
  positionSince!: string | null;

  @Property({ type: "text", fieldName: "education_level", nullable: true })
  educationLevel!: EducationLevel | null;

  @Property({ type: "text", fieldName: "education_name", nullable: true })
  educationName!: string | null;

  @Property({ type: "integer", fieldName: "graduation_year", nullable: true })
  graduationYear!: number | null;

  @Property({ type: "text", fieldName: "unit_id", nullable: true })
  unitId!: string | null;

  @Property({ type: "text", fieldName: "email_gov", nullable: true })
  emailGov!: string | null;

  /** Last day in service by age; null when birth date or class is unknown. */
  @Property({ type: "text", fieldName: "retirement_date", nullable: true })
  retirementDate!: string | null;

  /** Since when the person is on record no longer; null for everybody else. */
  @Property({ type: "text", fieldName: "withdrawn_at", nullable: true, hidden: true })
  withdrawnAt!: string | null;

  /** Box the person stands in: the calibrated one, else that of the current placement; null while unplaced. */
  @Property({ type: "integer", nullable: true })
  box!: number | null;
}
