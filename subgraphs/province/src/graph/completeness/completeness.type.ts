import { MERGED_COUNTS } from "@talenta/access";
import { EvidenceCompleteness, Price, Right } from "@talenta/contract";
import { Directive, Field, ObjectType } from "type-graphql";

import { MERGED, MergedFiguresType, RegencyFiguresType } from "../figures/figures.type.ts";

/** One owner's completeness. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description: "How much of the evidence of one owner's people is on record.",
})
export class RegencyCompleteness extends RegencyFiguresType {
  @Field(() => EvidenceCompleteness, {
    nullable: true,
    description: "Its figures; null when the owner did not answer, or is still counting.",
  })
  completeness!: EvidenceCompleteness | null;
}

/** How much of the evidence is on record, over many owners. */
@Price(300)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description:
    "How much of the evidence people's policies ask for is on record, over many owners. Owners may have adopted different policies; items add up by their id.",
})
export class MergedCompleteness extends MergedFiguresType {
  @Directive(MERGED)
  @Field(() => EvidenceCompleteness, {
    nullable: true,
    description: "The figures over all owners that answered; null when none did.",
  })
  completeness!: EvidenceCompleteness | null;

  @Directive(MERGED)
  @Field(() => [RegencyCompleteness], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencyCompleteness[] | null;
}
