import { WATCHED_COUNTS } from "@talenta/access";
import {
  BilingualText,
  CalibrationDimension,
  DateScalar,
  DifferenceDirection,
  Right,
} from "@talenta/contract";
import { Field, Float, Int, ObjectType } from "type-graphql";

/** Whether a group differs from the others. */
@Right(WATCHED_COUNTS)
@ObjectType("CalibrationDifference", {
  simpleResolvers: true,
  description: "How often a group was moved one way, beside all the others.",
})
export class CalibrationDifferenceType {
  @Field(() => Int, { description: "Of the group, how many were so moved." })
  moved!: number;

  @Field(() => Int, { description: "How many others there are." })
  othersPeople!: number;

  @Field(() => Int, { description: "Of the others, how many were so moved." })
  othersMoved!: number;

  @Field(() => Float, {
    description: "Chance of a difference as large if there were none, by Fisher's exact test.",
  })
  pValue!: number;

  @Field(() => Float, {
    description: "The same adjusted for the number of groups compared (Holm). Read this one.",
  })
  adjusted!: number;

  @Field(() => DifferenceDirection, {
    description: "Whether that is a difference: adjusted below 0.05.",
  })
  differs!: DifferenceDirection;
}

/** How the cases of one group were decided. */
@Right(WATCHED_COUNTS)
@ObjectType("CalibrationGroup", {
  simpleResolvers: true,
  description: "How the cases, or votes, of one group were decided; the five counts add up.",
})
export class CalibrationGroupType {
  @Field(() => CalibrationDimension, { description: "What the group is by." })
  dimension!: CalibrationDimension;

  @Field(() => String, {
    nullable: true,
    description:
      "The group: FEMALE, FROM_30, a unit's id, a member's statisticsKey; null where unknown.",
  })
  group!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the unit; null for other groups." })
  label!: string | null;

  @Field(() => Int, { description: "Cases decided, or votes that counted." })
  cases!: number;

  @Field(() => Int, { description: "Moved up: a level rose and none fell." })
  raised!: number;

  @Field(() => Int, { description: "Moved down: a level fell and none rose." })
  lowered!: number;

  @Field(() => Int, { description: "One level rose, the other fell." })
  across!: number;

  @Field(() => Int, { description: "Confirmed." })
  confirmed!: number;

  @Field(() => Int, { description: "No majority, or declined by the head." })
  undecided!: number;

  @Field(() => CalibrationDifferenceType, { description: "Raised, beside the others." })
  raisedBesideOthers!: CalibrationDifferenceType;

  @Field(() => CalibrationDifferenceType, { description: "Lowered, beside the others." })
  loweredBesideOthers!: CalibrationDifferenceType;

  @Field(() => [BilingualText], {
    description: "Each difference in a sentence; empty where there is none.",
  })
  words!: BilingualText[];
}

/** The statistics of moves. */
@Right(WATCHED_COUNTS)
@ObjectType("CalibrationStatistics", {
  simpleResolvers: true,
  description:
    "How signed sessions moved people, by group, with a test of difference, so that bias shows. No person is named.",
})
export class CalibrationStatisticsType {
  @Field(() => DateScalar, { nullable: true, description: "Signed from this day on." })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Signed up to and on this day." })
  until!: string | null;

  @Field(() => Int, { description: "Sessions signed." })
  sessions!: number;

  @Field(() => Int, { description: "Cases decided in them." })
  cases!: number;

  @Field(() => [CalibrationGroupType], { description: "The groups, by dimension." })
  groups!: CalibrationGroupType[];

  @Field(() => BilingualText, { description: "What a difference means, and what it does not." })
  meaning!: BilingualText;
}
