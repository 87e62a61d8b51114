import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { BOXES, type Breakdown, peopleIn, type Standings } from "@talenta/talent";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

import { GroupDimension } from "../enums/figures.ts";
import {
  GroupKey,
  keysOf,
  LABEL_OF_GROUP,
  rowsAndCells,
  VALUE_OF_GROUP,
} from "./group-key.type.ts";
import { inPieces, type Rows } from "./in-pieces.ts";
import { share } from "./share.ts";

/** How many people stand in one box, and what part of all they are. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How many people stand in one box of the nine box, and what part of all they are.",
})
export class BoxShare {
  @Field(() => Int, { description: "Number of the box, 1 to 9." })
  box!: number;

  @Field(() => Int, { description: "People in the box." })
  count!: number;

  @Field(() => Int, {
    description: "How many of them no missing evidence can move: their only possible box.",
  })
  certain!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Part of all people of the row, the unplaced included, 0 to 1 rounded to four decimals; null for nobody of nobody.",
  })
  share!: number | null;
}

/** Where some people stand. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "Where the people of one group stand." })
export class NineBoxGroup {
  @Field(() => GroupDimension, { description: "What people are counted by." })
  dimension!: GroupDimension;

  @Field(() => String, { nullable: true, description: VALUE_OF_GROUP })
  value!: string | null;

  @Field(() => String, { nullable: true, description: LABEL_OF_GROUP })
  label!: string | null;

  @Field(() => Int, { description: "People of the group." })
  people!: number;

  @Field(() => Int, { description: "Those without a box." })
  unplaced!: number;

  @Field(() => [BoxShare], { description: "The nine boxes in order." })
  nineBox!: BoxShare[];
}

/** Where the people of one cell of two crossed dimensions stand. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "Where the people stand who have one value on each of two dimensions.",
})
export class NineBoxCell {
  @Field(() => [GroupKey], {
    description: "The two values, in the order of the enum GroupDimension.",
  })
  keys!: GroupKey[];

  @Field(() => Int, { description: "People of the cell." })
  people!: number;

  @Field(() => Int, { description: "Those without a box." })
  unplaced!: number;

  @Field(() => [BoxShare], { description: "The nine boxes in order." })
  nineBox!: BoxShare[];
}

/** The nine box with shares, and by groups. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "The nine box (sembilan kotak) with shares, and the same by groups.",
})
export class NineBoxBreakdown {
  @Field(() => Int, { description: "People counted, with a box or without." })
  people!: number;

  @Field(() => Int, { description: "Those without a box, for want of evidence." })
  unplaced!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Part without a box, 0 to 1 rounded to four decimals; null for nobody of nobody.",
  })
  unplacedShare!: number | null;

  @Field(() => [BoxShare], { description: "The nine boxes in order." })
  nineBox!: BoxShare[];

  @Field(() => [NineBoxGroup], {
    description:
      "One row per group, by dimension and value; the rows of one dimension add up to the whole.",
  })
  groups!: Rows<NineBoxGroup>;

  @Field(() => [NineBoxCell], {
    description:
      "One cell per pair of values of the two crossed dimensions that somebody has; they add up to the whole. From outside a unit's cells of few people are together in one without a unit.",
  })
  cells!: Rows<NineBoxCell>;
}

/** Counts as the schema shows them, on either side. */
export function nineBoxBreakdownOf(breakdown: Breakdown): NineBoxBreakdown {
  const whole = row(breakdown);
  const { rows, cells } = rowsAndCells(breakdown.groups);
  return {
    ...whole,
    unplacedShare: share(whole.unplaced, whole.people),
    groups: inPieces(rows, ({ dimension, value, label, ...own }) => ({
      dimension,
      value,
      label,
      ...row(own),
    })),
    cells: inPieces(cells, (cell) => ({ keys: keysOf(cell), ...row(cell) })),
  };
}

function row({ counts, certain }: Standings) {
  const people = peopleIn(counts);
  return {
    people,
    unplaced: counts[0] ?? 0,
    nineBox: BOXES.map((box) => {
      const count = counts[box] ?? 0;
      return { box, count, certain: certain[box] ?? 0, share: share(count, people) };
    }),
  };
}
