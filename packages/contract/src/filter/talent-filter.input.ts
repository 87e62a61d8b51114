import { Field, ID, InputType, Int } from "type-graphql";

import { EducationLevel, EmploymentKind, PositionClass, Sex } from "../enums/employment.ts";
import { DateScalar } from "../values/date.scalar.ts";
import { PolicyVersionInput } from "./policy-version.input.ts";

/** Which people a question is about. Every field is optional; those given must all hold. */
@InputType({
  description:
    "Which people a question is about. Every field is optional; those given must all hold. A list means any one of its values.",
})
export class TalentFilter {
  @Field(() => [Int], {
    nullable: true,
    description:
      "Boxes of the nine box, 1 to 9. Counts take all boxes when absent, candidates take 7, 8 and 9.",
  })
  boxes?: number[] | null | undefined;

  @Field(() => [PositionClass], {
    nullable: true,
    description: "Classes of the position held.",
  })
  positionClasses?: PositionClass[] | null | undefined;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Codes of the owners asked, for example 18.71. When absent, all regencies and cities below the province.",
  })
  regencies?: string[] | null | undefined;

  @Field(() => [String], {
    nullable: true,
    description: "Ranks (golongan/ruang), for example III/d for PNS or IX for PPPK.",
  })
  ranks?: string[] | null | undefined;

  @Field(() => [EducationLevel], {
    nullable: true,
    description: "Levels of the highest education on record.",
  })
  educationLevels?: EducationLevel[] | null | undefined;

  @Field(() => [EmploymentKind], { nullable: true, description: "Kinds of employment." })
  employmentKinds?: EmploymentKind[] | null | undefined;

  @Field(() => [Sex], { nullable: true, description: "Sexes." })
  sexes?: Sex[] | null | undefined;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Ids of units, or their codes, with everything below them. Named lists only: refused on counts for callers from outside.",
  })
  units?: string[] | null | undefined;

  @Field(() => Int, { nullable: true, description: "Youngest age in full years, 0 to 120." })
  ageMin?: number | null | undefined;

  @Field(() => Int, { nullable: true, description: "Oldest age in full years, 0 to 120." })
  ageMax?: number | null | undefined;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Only people whose last day in service is before this date; that of the date itself is not.",
  })
  retiringBefore?: string | null | undefined;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Only people whose last day in service is after this date; that of the date itself is not.",
  })
  retiringAfter?: string | null | undefined;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for people who are active on record after their last day in service, false for all others, those of whom it is unknown among them. When absent counts take both, and candidates leave those past retirement out and say how many.",
  })
  pastRetirement?: boolean | null | undefined;

  @Field(() => PolicyVersionInput, {
    nullable: true,
    description:
      "Only owners that place their people under this policy version today; the others are named in coverage as OTHER_POLICY.",
  })
  policy?: PolicyVersionInput | null | undefined;

  @Field(() => String, {
    nullable: true,
    description:
      "Words to find in a name or a NIP to match, 1 to 100 characters. Named lists only: refused on counts for callers from outside.",
  })
  search?: string | null | undefined;
}
