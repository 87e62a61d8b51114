import { PERSON, RECORD } from "@talenta/access";
import { DateTimeScalar, PageInfo, Right } from "@talenta/contract";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";

/** A piece of evidence that is not on record. */
@Right(PERSON)
@ObjectType("MissingEvidence", {
  simpleResolvers: true,
  description:
    "Evidence that is not on record. Missing is not low: it is left out, not counted as zero.",
})
export class MissingEvidenceType {
  @Field(() => String, { description: "Item of the policy, for example competencyAssessed." })
  item!: string;

  @Field(() => Float, { description: "What it weighs on its axis, in percent." })
  weight!: number;

  @Field(() => Float, {
    description: "How many points of its axis lie between its worst and its best.",
  })
  leverage!: number;
}

/** Where somebody stands. */
@ObjectType("Placement", {
  simpleResolvers: true,
  description:
    "Where a person stands in the nine box (sembilan kotak) under one policy version: what the evidence says, and what a committee of people decided beside it.",
})
export class PlacementType {
  @Right(PERSON)
  @Field(() => ID, {
    nullable: true,
    description: "Id of this placement; a later one has another.",
  })
  id!: string | null;

  @Right(PERSON)
  @Field(() => Int, {
    nullable: true,
    description:
      "Box a committee's signed calibration moved the person to, 1 to 9; null where none did.",
  })
  calibratedBox!: number | null;

  @Right(PERSON)
  @Field(() => DateTimeScalar, { description: "When it was computed." })
  computedAt!: string;

  @Right(RECORD)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When a different placement took its place; null while it is the current one.",
  })
  supersededAt!: string | null;
}

/** One placement of a person's history. */
@Right(RECORD)
@ObjectType("PlacementEdge", {
  simpleResolvers: true,
  description: "One placement of a person's history, with the place to go on from.",
})
export class PlacementEdgeType {
  @Field(() => String, { description: "Give it as `after` to go on behind this placement." })
  cursor!: string;

  @Field(() => PlacementType, { description: "The placement." })
  node!: PlacementType;
}

/** A page of a person's placements. */
@Right(RECORD)
@ObjectType("PlacementConnection", {
  simpleResolvers: true,
  description: "One page of all placements a person ever had.",
})
export class PlacementConnectionType {
  @Field(() => [PlacementEdgeType], { description: "The placements of this page, newest first." })
  edges!: PlacementEdgeType[];

  @Field(() => PageInfo, { description: "Where this page ends and whether more follows." })
  pageInfo!: PageInfo;
}
