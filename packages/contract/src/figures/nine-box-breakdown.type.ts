import { BOXES, type Breakdown, peopleIn, type StandingCounts } from "@talenta/talent";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

import { GroupDimension } from "../enums/figures.ts";
import { inPieces, type Rows } from "./in-pieces.ts";
import { share } from "./share.ts";

/** How many people stand in one box, and what part of all they are. */
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

  @Field(() => Float, {
    nullable: true,
    description:
      "Part of all people of the row, the unplaced included, 0 to 1 rounded to four decimals; null for nobody of nobody.",
  })
  share!: number | null;
}

/** Where some people stand. */
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "Where the people of one group stand." })
export class NineBoxGroup {
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

  @Field(() => Int, { description: "Those without a box." })
  unplaced!: number;

  @Field(() => [BoxShare], { description: "The nine boxes in order." })
  nineBox!: BoxShare[];
}

/** The nine box with shares, and by groups. */
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
}

/** Counts as the schema shows them, on either side. */
export function nineBoxBreakdownOf({ counts, groups }: Breakdown): NineBoxBreakdown {
  const whole = row(counts);
  return {
    ...whole,
    unplacedShare: share(whole.unplaced, whole.people),
    groups: inPieces(groups, ({ dimension, value, label, counts: own }) => ({
      dimension,
      value,
      label,
      ...row(own),
    })),
  };
}

function row(counts: StandingCounts) {
  const people = peopleIn(counts);
  return {
    people,
    unplaced: counts[0] ?? 0,
    nineBox: BOXES.map((box) => {
      const count = counts[box] ?? 0;
      return { box, count, share: share(count, people) };
    }),
  };
}
