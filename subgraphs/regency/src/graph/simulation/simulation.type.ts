import { INSIDE, TRIED_POLICIES } from "@talenta/access";
import {
  Axis,
  CauseKind,
  MoveDirection,
  PageInfo,
  PolicyFlow,
  PolicyVersion,
  Right,
  SliceStatus,
} from "@talenta/contract";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";

/** What moved one level of one person. */
@Right(INSIDE)
@ObjectType("MoveCause", {
  simpleResolvers: true,
  description: "What moved one level of one person.",
})
export class MoveCauseType {
  @Field(() => Axis, { description: "The axis whose level changed." })
  axis!: Axis;

  @Field(() => CauseKind, { description: "What changed it." })
  kind!: CauseKind;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the component in the policy; null for the other kinds.",
  })
  component!: string | null;

  @Field(() => Boolean, { description: "Whether the level rose; a point gained has risen." })
  rose!: boolean;

  @Field(() => Float, {
    description:
      "Change of that part in points, after minus before; for CUTOFFS and EVIDENCE that of the score.",
  })
  change!: number;
}

/** One person compared. */
@Right(INSIDE)
@ObjectType("SimulatedMove", {
  simpleResolvers: true,
  description: "Where one person stands under the one policy and under the other.",
})
export class SimulatedMoveType {
  @Field(() => Int, { description: "Box under the policy before, 1 to 9; 0 for unplaced." })
  from!: number;

  @Field(() => Int, { description: "Box under the policy after, 1 to 9; 0 for unplaced." })
  to!: number;

  @Field(() => MoveDirection, { description: "Which way the person moved." })
  direction!: MoveDirection;

  @Field(() => [MoveCauseType], {
    description: "One per axis whose level changed, largest change first.",
  })
  causes!: MoveCauseType[];
}

@Right(INSIDE)
@ObjectType("SimulatedMoveEdge", { simpleResolvers: true, description: "A person in the list." })
export class SimulatedMoveEdgeType {
  @Field(() => String, { description: "Where the person stands in the list." })
  cursor!: string;

  @Field(() => SimulatedMoveType, { description: "The person's move." })
  node!: SimulatedMoveType;
}

@Right(INSIDE)
@ObjectType("SimulatedMoveConnection", {
  simpleResolvers: true,
  description: "The people behind a figure of a simulation, by name.",
})
export class SimulatedMoveConnectionType {
  @Field(() => Int, { description: "People in the whole list." })
  totalCount!: number;

  @Field(() => [SimulatedMoveEdgeType], { description: "This page." })
  edges!: SimulatedMoveEdgeType[];

  @Field(() => PageInfo, { description: "Whether the list goes on." })
  pageInfo!: PageInfo;
}

/** What another policy would do to the people of this regency. */
@ObjectType("PolicySimulation", {
  simpleResolvers: true,
  description:
    "What another policy would do to the people of one owner, over the evidence on record today. Nothing is stored.",
})
export class PolicySimulationType {
  @Right(TRIED_POLICIES)
  @Field(() => SliceStatus, {
    description: "OK, or PENDING while it is being computed: ask the same again.",
  })
  status!: SliceStatus;

  @Right(TRIED_POLICIES)
  @Field(() => Float, {
    nullable: true,
    description: "While PENDING, how far it is, 0 to 1; otherwise null.",
  })
  progress!: number | null;

  @Right(TRIED_POLICIES)
  @Field(() => PolicyVersion, { description: "The policy compared with." })
  before!: PolicyVersion;

  @Right(TRIED_POLICIES)
  @Field(() => PolicyVersion, { description: "The policy tried." })
  after!: PolicyVersion;

  @Right(TRIED_POLICIES)
  @Field(() => PolicyFlow, { nullable: true, description: "The figures; null while PENDING." })
  flow!: PolicyFlow | null;
}
