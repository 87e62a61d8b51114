import { RECORD } from "@talenta/access";
import { BilingualText, Right } from "@talenta/contract";
import type { CompetencyFit, GapState, PotentialFit } from "@talenta/talent";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { AssessmentType } from "../assessment/assessment.type.ts";
import { PositionType } from "../position/position.type.ts";
import { CompetencyStandardType } from "../standard/standard.type.ts";

/** How an achieved level stands to the required one, as an enum object. */
const GapStateEnum: { readonly [State in GapState]: State } = {
  EXCEEDS: "EXCEEDS",
  MEETS: "MEETS",
  FALLS_SHORT: "FALLS_SHORT",
  MISSING: "MISSING",
  UNUSABLE: "UNUSABLE",
};
registerEnumType(GapStateEnum, {
  name: "GapState",
  description: "How an achieved level stands to the required one.",
  valuesConfig: {
    EXCEEDS: { description: "More than required." },
    MEETS: { description: "As required." },
    FALLS_SHORT: { description: "Less than required." },
    MISSING: { description: "Not assessed; missing is not low." },
    UNUSABLE: { description: "No level from 0 to 5; counts as not assessed." },
  },
});

/** The category of a match, as an enum object. */
const MatchFitEnum: { readonly [Fit in CompetencyFit | PotentialFit]: Fit } = {
  MS: "MS",
  MMS: "MMS",
  KMS: "KMS",
  OPTIMAL: "OPTIMAL",
  FAIRLY_OPTIMAL: "FAIRLY_OPTIMAL",
  LESS_OPTIMAL: "LESS_OPTIMAL",
};
registerEnumType(MatchFitEnum, {
  name: "MatchFit",
  description:
    "Category of a job-person match: three for competency (PermenPANRB 38/2017), three of their own for potential.",
  valuesConfig: {
    MS: { description: "Competency: qualifies (memenuhi syarat), 80 or more." },
    MMS: { description: "Competency: still qualifies (masih memenuhi syarat), 68 to below 80." },
    KMS: { description: "Competency: does not qualify yet (kurang memenuhi syarat), below 68." },
    OPTIMAL: { description: "Potential: optimal, 90 or more." },
    FAIRLY_OPTIMAL: { description: "Potential: fairly optimal (cukup optimal), 78 to below 90." },
    LESS_OPTIMAL: { description: "Potential: less than optimal (kurang optimal), below 78." },
  },
});

/** One competency or aspect. */
@Right(RECORD)
@ObjectType("CompetencyGap", {
  simpleResolvers: true,
  description: "One competency, or one aspect of potential: required, achieved, gap (kesenjangan).",
})
export class CompetencyGapType {
  @Field(() => String, { description: "Its id in the dictionary, for example INTEGRITY or GRIT." })
  competency!: string;

  @Field(() => BilingualText, { description: "What it is called." })
  title!: BilingualText;

  @Field(() => Float, {
    description:
      "Level required: of the owner's standard, else as the assessment states it, else the policy's; for potential the top of the scale.",
  })
  required!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Level reached, 0 to 5; null if not assessed.",
  })
  achieved!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Achieved less required, negative falls short; null if not assessed.",
  })
  gap!: number | null;

  @Field(() => GapStateEnum, { description: "How the two stand to each other." })
  state!: GapState;

  @Field(() => BilingualText, {
    nullable: true,
    description: "What the required level means; null for aspects of potential.",
  })
  requiredMeans!: BilingualText | null;

  @Field(() => BilingualText, {
    nullable: true,
    description: "What the level reached means; null below level 1, if not assessed, for aspects.",
  })
  achievedMeans!: BilingualText | null;
}

/** How far a standard is reached. */
@Right(RECORD)
@ObjectType("GapReport", {
  simpleResolvers: true,
  description: "How far somebody reaches a standard: gap by gap, and as a whole (JPM).",
})
export class GapReportType {
  @Field(() => AssessmentType, {
    nullable: true,
    description: "The latest assessment valid today that tested any of it; null without one.",
  })
  assessment!: AssessmentType | null;

  @Field(() => [CompetencyGapType], {
    description: "One per requirement, in the standard's order.",
  })
  gaps!: CompetencyGapType[];

  @Field(() => [String], { description: "Ids of what has not been assessed, in the same order." })
  missing!: string[];

  @Field(() => Float, {
    nullable: true,
    description:
      "Job-person match (JPM) in percent, above 100 where more was reached than required; null while anything is missing.",
  })
  match!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "The match over what was assessed alone; null when nothing was.",
  })
  matchSoFar!: number | null;

  @Field(() => MatchFitEnum, {
    nullable: true,
    description: "Category of the match; null while anything is missing.",
  })
  fit!: CompetencyFit | PotentialFit | null;

  @Field(() => [MatchFitEnum], {
    description: "Categories still possible, best first; one when nothing is missing.",
  })
  possibleFits!: (CompetencyFit | PotentialFit)[];
}

/** How somebody stands to what a position requires. */
@Right(RECORD)
@ObjectType("CompetencyGaps", {
  simpleResolvers: true,
  description:
    "How somebody's latest valid assessment stands to what a position requires. Missing is not low.",
})
export class CompetencyGapsType {
  @Field(() => PositionType, {
    nullable: true,
    description: "The position compared with; null when the one held is not on record.",
  })
  position!: PositionType | null;

  @Field(() => Boolean, { description: "True for a position aimed at, false for the one held." })
  aimed!: boolean;

  @Field(() => CompetencyStandardType, {
    nullable: true,
    description: "The standard in force of that position; null when its class is not known.",
  })
  standard!: CompetencyStandardType | null;

  @Field(() => GapReportType, {
    nullable: true,
    description: "The nine competencies against the standard; null without a standard.",
  })
  competencies!: GapReportType | null;

  @Field(() => GapReportType, {
    description: "The eight aspects of potential against their whole scale.",
  })
  potential!: GapReportType;
}
