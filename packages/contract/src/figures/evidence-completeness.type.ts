import { type Backed, type Completeness, MICRO } from "@talenta/talent";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Axis, axisOf, GroupDimension } from "../enums/figures.ts";
import { inPieces, type Rows } from "./in-pieces.ts";
import { share } from "./share.ts";

/** How many people have what one item of their policy asks for. */
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How many people have what one item of their policy asks for.",
})
export class ItemCompleteness {
  @Field(() => Axis, { description: "The axis it counts on." })
  axis!: Axis;

  @Field(() => ID, { description: "Id of the item in the policy." })
  item!: string;

  @Field(() => Int, { description: "People whose policy has this item." })
  people!: number;

  @Field(() => Int, { description: "Those with it on record, and on its scale." })
  onRecord!: number;

  @Field(() => Int, {
    description: "Those with nothing on record, which the policy takes as an answer.",
  })
  none!: number;

  @Field(() => Int, { description: "Those without it: unknown, which is not low." })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Part that has it on record, 0 to 1 rounded to four decimals; null for nobody of nobody.",
  })
  share!: number | null;
}

/** How much of the evidence of one group is there. */
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How much of the evidence of one group is there.",
})
export class GroupCompleteness {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, {
    nullable: true,
    description:
      "Whom the row is about: a word of the dimension, or the unit's id. Null where it is unknown, and for small units together.",
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the unit; null otherwise." })
  label!: string | null;

  @Field(() => Int, { description: "People of the group." })
  people!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean share of the policy's weight that evidence backs, 0 to 1 rounded to four decimals; null for nobody.",
  })
  meanEvidence!: number | null;
}

/** How much of the evidence people's policies ask for is on record. */
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How much of the evidence people's policies ask for is on record.",
})
export class EvidenceCompleteness {
  @Field(() => Int, { description: "People counted: those with a placement." })
  people!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean share of the policy's weight that evidence backs, 0 to 1 rounded to four decimals; null for nobody.",
  })
  meanEvidence!: number | null;

  @Field(() => [ItemCompleteness], {
    description:
      "One row per item, by axis and id. From outside without discipline, of which a count would tell who was punished.",
  })
  items!: ItemCompleteness[];

  @Field(() => [GroupCompleteness], {
    description:
      "One row per group, by dimension and value; the people of one dimension add up to the whole.",
  })
  groups!: Rows<GroupCompleteness>;
}

/** Completeness as the schema shows it, on either side. */
export function evidenceCompletenessOf(own: Completeness): EvidenceCompleteness {
  return {
    people: own.people,
    meanEvidence: mean(own),
    items: own.items.map((row) => ({
      axis: axisOf(row.axis),
      item: row.item,
      people: row.people,
      onRecord: row.onRecord,
      none: row.none,
      missing: row.missing,
      share: share(row.onRecord, row.people),
    })),
    groups: inPieces(own.groups, (row) => ({
      dimension: row.dimension,
      value: row.value,
      label: row.label,
      people: row.people,
      meanEvidence: mean(row),
    })),
  };
}

function mean({ people, evidence }: Backed): number | null {
  return share(evidence, people * MICRO);
}
