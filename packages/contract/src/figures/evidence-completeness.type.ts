import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { type Backed, type Completeness, MICRO } from "@talenta/talent";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Axis, axisOf, GroupDimension } from "../enums/figures.ts";
import {
  GroupKey,
  keysOf,
  LABEL_OF_GROUP,
  rowsAndCells,
  VALUE_OF_GROUP,
} from "./group-key.type.ts";
import { inPieces, type Rows } from "./in-pieces.ts";
import { share } from "./share.ts";

/** How many people have what one item of their policy asks for. */
@Right(MERGED_COUNTS)
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
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How much of the evidence of one group is there.",
})
export class GroupCompleteness {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, { nullable: true, description: VALUE_OF_GROUP })
  value!: string | null;

  @Field(() => String, { nullable: true, description: LABEL_OF_GROUP })
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

/** How much of the evidence of one cell of two crossed dimensions is there. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description:
    "How much of the evidence is there of those with one value on each of two dimensions.",
})
export class CompletenessCell {
  @Field(() => [GroupKey], {
    description: "The two values, in the order of the enum GroupDimension.",
  })
  keys!: GroupKey[];

  @Field(() => Int, { description: "People of the cell." })
  people!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean share of the policy's weight that evidence backs, 0 to 1 rounded to four decimals; null for nobody.",
  })
  meanEvidence!: number | null;
}

/** How much of the evidence people's policies ask for is on record. */
@Right(MERGED_COUNTS)
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

  @Field(() => [CompletenessCell], {
    description:
      "One cell per pair of values of the two crossed dimensions that somebody has; their people add up to the whole. From outside a unit's cells of few people are together in one without a unit.",
  })
  cells!: Rows<CompletenessCell>;
}

/** Completeness as the schema shows it, on either side. */
export function evidenceCompletenessOf(own: Completeness): EvidenceCompleteness {
  const { rows, cells } = rowsAndCells(own.groups);
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
    groups: inPieces(rows, (row) => ({
      dimension: row.dimension,
      value: row.value,
      label: row.label,
      people: row.people,
      meanEvidence: mean(row),
    })),
    cells: inPieces(cells, (cell) => ({
      keys: keysOf(cell),
      people: cell.people,
      meanEvidence: mean(cell),
    })),
  };
}

function mean({ people, evidence }: Backed): number | null {
  return share(evidence, people * MICRO);
}
