import { MERGED_COUNTS } from "@talenta/access";
import { BoxMovement, Price, Right } from "@talenta/contract";
import { Directive, Field, ObjectType } from "type-graphql";

import { MERGED, MergedFiguresType, RegencyFiguresType } from "../figures/figures.type.ts";

/** One owner's movement. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description: "Who of one owner stood where at the end of two days.",
})
export class RegencyBoxMovement extends RegencyFiguresType {
  @Field(() => BoxMovement, {
    nullable: true,
    description: "Its movement; null when the owner did not answer.",
  })
  movement!: BoxMovement | null;
}

/** Who stood where at the end of two days, over many owners. */
@Price(300)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description: "Who stood where at the end of one day and of a later one, over many owners.",
})
export class MergedBoxMovement extends MergedFiguresType {
  @Directive(MERGED)
  @Field(() => BoxMovement, {
    nullable: true,
    description: "The movement over all owners that answered; null when none did.",
  })
  movement!: BoxMovement | null;

  @Directive(MERGED)
  @Field(() => [RegencyBoxMovement], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencyBoxMovement[] | null;
}
