import { Field, Float, Int, ObjectType } from "type-graphql";

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

/** Where somebody stands. */
@ObjectType("Placement", {
  simpleResolvers: true,
  description:
    "Where a person stands in the nine box (sembilan kotak) under one policy version. A committee of people decides; this is what the evidence says.",
})
export class PlacementType {
  @Field(() => Int, {
    nullable: true,
    description: "Box, 1 to 9; null while an axis has no evidence at all (unplaced).",
  })
  box!: number | null;

  @Field(() => [Int], {
    description: "Boxes still possible when the missing evidence comes in, ascending.",
  })
  possibleBoxes!: number[];

  @Field(() => String, { description: "When it was computed, ISO 8601 in UTC." })
  computedAt!: string;
}
