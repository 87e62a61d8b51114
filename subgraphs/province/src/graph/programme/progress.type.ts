import { MERGED_COUNTS } from "@talenta/access";
import { ParticipantStateCount, Price, Right } from "@talenta/contract";
import { Directive, Field, Int, ObjectType } from "type-graphql";

import { MERGED, MergedFiguresType, RegencyFiguresType } from "../figures/figures.type.ts";

/** How far a programme is with one owner. */
@Right(MERGED_COUNTS)
@ObjectType({ simpleResolvers: true, description: "How far a programme is with one owner." })
export class RegencyProgress extends RegencyFiguresType {
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it has taken the programme up; null when the owner did not answer.",
  })
  joined!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "People it has named, whatever became of them; null when it did not answer.",
  })
  total!: number | null;

  @Field(() => [ParticipantStateCount], {
    nullable: true,
    description: "Every state in order; null when the owner did not answer.",
  })
  states!: ParticipantStateCount[] | null;
}

/** How far a programme is over all its owners. */
@Price(300)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description: "How far a programme is, merged from what its owners answered.",
})
export class ProgrammeProgress extends MergedFiguresType {
  @Directive(MERGED)
  @Field(() => Int, { nullable: true, description: "Owners that have taken it up." })
  joined!: number | null;

  @Directive(MERGED)
  @Field(() => Int, {
    nullable: true,
    description: "People named, whatever became of them: the sum of the states.",
  })
  total!: number | null;

  @Directive(MERGED)
  @Field(() => [ParticipantStateCount], {
    nullable: true,
    description: "Every state in order, over the owners that answered; null when none did.",
  })
  states!: ParticipantStateCount[] | null;

  @Directive(MERGED)
  @Field(() => [RegencyProgress], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencyProgress[] | null;
}
