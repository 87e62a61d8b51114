import { DateScalar, EducationLevel, EmploymentKind, PositionClass, Sex } from "@talenta/contract";
import { Field, ID, InputType, Int } from "type-graphql";
import { EvidenceStateInput, GroupInput, MovedInput } from "../figures/behind.input.ts";

/** Which employees of one owner a list holds. */
@InputType({
  description:
    "Which employees of one owner a list holds. Every field is optional; those given must all hold. A list means any one of its values.",
})
export class EmployeeFilter {
  @Field(() => [Int], { nullable: true, description: "Boxes of the nine box, 1 to 9." })
  boxes?: number[] | null;

  @Field(() => [PositionClass], { nullable: true, description: "Classes of the position held." })
  positionClasses?: PositionClass[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Ranks (golongan/ruang), for example III/d for PNS or IX for PPPK.",
  })
  ranks?: string[] | null;

  @Field(() => [EducationLevel], {
    nullable: true,
    description: "Levels of the highest education on record.",
  })
  educationLevels?: EducationLevel[] | null;

  @Field(() => [EmploymentKind], { nullable: true, description: "Kinds of employment." })
  employmentKinds?: EmploymentKind[] | null;

  @Field(() => [Sex], { nullable: true, description: "Sexes." })
  sexes?: Sex[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of units, or their codes, with everything below them.",
  })
  units?: string[] | null;

  @Field(() => Int, { nullable: true, description: "Youngest age in full years, 0 to 120." })
  ageMin?: number | null;

  @Field(() => Int, { nullable: true, description: "Oldest age in full years, 0 to 120." })
  ageMax?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only people whose last day in service is before this date.",
  })
  retiringBefore?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Only people whose last day in service is after this date.",
  })
  retiringAfter?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for people who are active on record after their last day in service, false for all others; both when absent.",
  })
  pastRetirement?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of a name, or a whole NIP; 1 to 100 characters.",
  })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for those without a box, false for those with one. For the regency itself.",
  })
  unplaced?: boolean | null;

  @Field(() => [GroupInput], {
    nullable: true,
    description:
      "Rows of figures by groups; the people of all of them at once. For the regency itself.",
  })
  groups?: GroupInput[] | null;

  @Field(() => [EvidenceStateInput], {
    nullable: true,
    description: "Items of the policy and how each stands with the person. For the regency itself.",
  })
  evidence?: EvidenceStateInput[] | null;

  @Field(() => MovedInput, {
    nullable: true,
    description: "Where people stood at the end of two days. For the regency itself.",
  })
  moved?: MovedInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for those who wait for a session of the talent committee: their objection was granted, or what a committee moved lapsed with another policy or computed box. False for all others. For the regency itself.",
  })
  awaitsCalibration?: boolean | null;
}
