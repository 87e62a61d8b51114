import { CalibrationOutcome, DateTimeScalar, PageInfo } from "@talenta/contract";
import { Field, ID, Int, ObjectType } from "type-graphql";

/** A box proposed for a case. */
@ObjectType("CalibrationProposal", {
  simpleResolvers: true,
  description: "A box proposed for a case, and why.",
})
export class CalibrationProposalType {
  @Field(() => Int, { description: "The box, 1 to 9." })
  box!: number;

  @Field(() => String, {
    description: "The reason; the person reads it when the box is decided on.",
  })
  reason!: string;

  @Field(() => String, { description: "Subject of the member who proposed it." })
  by!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;
}

/** One member's vote. */
@ObjectType("CalibrationVote", {
  simpleResolvers: true,
  description: "One member's vote on a case.",
})
export class CalibrationVoteType {
  @Field(() => String, { description: "Subject of the member." })
  member!: string;

  @Field(() => Int, { description: "The box voted for; the computed one confirms." })
  box!: number;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  at!: string;

  @Field(() => Boolean, {
    description: "Whether it counted when the case was closed; false while the case is open.",
  })
  counted!: boolean;
}

/** The head's word. */
@ObjectType("CalibrationHeadSignature", {
  simpleResolvers: true,
  description: "The head's word on a move beyond one step per axis.",
})
export class CalibrationHeadSignatureType {
  @Field(() => String, { description: "Subject of the head." })
  by!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => Boolean, { description: "Whether the head signed the move, or declined." })
  agreed!: boolean;

  @Field(() => String, { nullable: true, description: "Why." })
  reason!: string | null;
}

/** A case. */
@ObjectType("CalibrationCase", {
  simpleResolvers: true,
  description: "One person's placement before the talent committee.",
})
export class CalibrationCaseType {
  @Field(() => ID, { description: "Id of the case." })
  id!: string;

  @Field(() => Int, { description: "Its place on the agenda, from 1." })
  number!: number;

  @Field(() => Int, { description: "The box the evidence gives; nothing here changes it." })
  computedBox!: number;

  @Field(() => CalibrationOutcome, {
    nullable: true,
    description: "What became of it; null while it is open.",
  })
  outcome!: CalibrationOutcome | null;

  @Field(() => String, { nullable: true, description: "Subject of whoever closed it." })
  closedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When." })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was deferred." })
  closeReason!: string | null;
}

/** One case of a list. */
@ObjectType("CalibrationCaseEdge", { simpleResolvers: true, description: "One case of a list." })
export class CalibrationCaseEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this case." })
  cursor!: string;

  @Field(() => CalibrationCaseType, { description: "The case." })
  node!: CalibrationCaseType;
}

/** A page of cases. */
@ObjectType("CalibrationCaseConnection", {
  simpleResolvers: true,
  description: "One page of a session's cases.",
})
export class CalibrationCaseConnectionType {
  @Field(() => Int, { nullable: true, description: "Cases in the whole list." })
  totalCount!: number | null;

  @Field(() => [CalibrationCaseEdgeType], { description: "The cases, as on the agenda." })
  edges!: CalibrationCaseEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}

/** What a committee decided, as the person concerned sees it. */
@ObjectType("PlacementCalibration", {
  simpleResolvers: true,
  description:
    "What the talent committee decided about a placement, beside what the evidence says. How members voted is not told.",
})
export class PlacementCalibrationType {
  @Field(() => CalibrationOutcome, { description: "What it decided." })
  outcome!: CalibrationOutcome;

  @Field(() => Int, {
    nullable: true,
    description: "The box that counts by this decision.",
  })
  box!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the person was moved; null where nobody was moved.",
  })
  reason!: string | null;

  @Field(() => ID, { description: "Id of the session." })
  sessionId!: string;

  @Field(() => String, { description: "What the session is called." })
  title!: string;

  @Field(() => DateTimeScalar, { description: "When the session was signed." })
  decidedAt!: string;

  @Field(() => Int, { description: "How many members' votes counted." })
  members!: number;
}
