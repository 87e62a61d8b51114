import { PageInfo } from "@talenta/contract";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";

/** A piece of evidence that is not on record. */
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

/** Between which points an axis can end. */
@ObjectType("AxisRange", {
  simpleResolvers: true,
  description:
    "Between which points an axis can end once all that is missing comes in; both the same when nothing is missing. Points are 0 to 100, cut to two decimals.",
})
export class AxisRangeType {
  @Field(() => Float, { description: "With all that is missing at its worst." })
  lowest!: number;

  @Field(() => Float, { description: "With all that is missing at its best." })
  highest!: number;
}

/** Where somebody stands. */
@ObjectType("Placement", {
  simpleResolvers: true,
  description:
    "Where a person stands in the nine box (sembilan kotak) under one policy version. A committee of people decides; this is what the evidence says.",
})
export class PlacementType {
  @Field(() => ID, {
    nullable: true,
    description: "Id of this placement; a later one has another.",
  })
  id!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Box as computed, 1 to 9; null while an axis has no evidence at all (unplaced). No committee changes it.",
  })
  box!: number | null;

  @Field(() => String, { description: "When it was computed, ISO 8601 in UTC." })
  computedAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "When a different placement took its place, ISO 8601 in UTC; null while it is the current one.",
  })
  supersededAt!: string | null;
}

/** One placement of a person's history. */
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
