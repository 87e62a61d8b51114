import { MERGED_COUNTS } from "@talenta/access";
import { NineBoxBreakdown, Price, Right } from "@talenta/contract";
import { Directive, Field, ObjectType } from "type-graphql";

import { MERGED, MergedFiguresType, RegencyFiguresType } from "../figures/figures.type.ts";

/** One owner's breakdown. */
@Right(MERGED_COUNTS)
@ObjectType({ simpleResolvers: true, description: "The nine box of one owner, with shares." })
export class RegencyNineBox extends RegencyFiguresType {
  @Field(() => NineBoxBreakdown, {
    nullable: true,
    description: "Its nine box; null when the owner did not answer.",
  })
  breakdown!: NineBoxBreakdown | null;
}

/** The nine box over many owners, with shares and by groups. */
@Price(300)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description: "The nine box over many owners, with shares and by groups.",
})
export class MergedNineBox extends MergedFiguresType {
  @Directive(MERGED)
  @Field(() => NineBoxBreakdown, {
    nullable: true,
    description: "The nine box over all owners that answered; null when none did.",
  })
  breakdown!: NineBoxBreakdown | null;

  @Directive(MERGED)
  @Field(() => [RegencyNineBox], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencyNineBox[] | null;
}
