import { MERGED_COUNTS } from "@talenta/access";
import {
  BoxCount,
  DateTimeScalar,
  Price,
  Right,
  SLICE_AS_OF,
  SLICE_POLICIES,
} from "@talenta/contract";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

import { Coverage } from "../coverage/coverage.type.ts";
import { mergedFrom, merges, OwnerSlice, RegencyRow } from "../merged/merged.type.ts";

/** What one owner answers inside a merged count; hidden, so that no client can alias its fields. */
@Price(100)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "regency { code } query")')
@ObjectType({
  simpleResolvers: true,
  description: "What one owner answers inside a merged count; hidden from clients.",
})
class TalentSlice extends OwnerSlice {
  @Directive("@external")
  @Field(() => Int, { nullable: true, description: "People without a box." })
  unplaced?: number | null;

  @Directive("@external")
  @Field(() => [BoxCount], { nullable: true, description: "People in each box." })
  nineBox?: BoxCount[] | null;

  @Directive("@external")
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies?: readonly string[] | null;

  @Directive("@external")
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf?: string | null;
}

/** One owner's counts, as the province shows them after merging. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({ simpleResolvers: true, description: "The talent pool of one owner." })
export class RegencyTalentPool extends RegencyRow {
  @Field(() => Int, {
    nullable: true,
    description: "People with a box, the sum of the boxes; null when the owner did not answer.",
  })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "People without a box for want of evidence, none when boxes were asked for; null when the owner did not answer.",
  })
  unplaced!: number | null;

  @Field(() => [BoxCount], {
    nullable: true,
    description: "The nine boxes in order; null when the owner did not answer.",
  })
  nineBox!: BoxCount[] | null;
}

const MERGED = merges("unplaced nineBox { box count certain suppressed }");

/** The nine box over many owners, merged from what each of them answered. */
@Right(MERGED_COUNTS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description:
    "The nine box (sembilan kotak) over many owners, merged from what each of them answered.",
})
export class TalentPool extends mergedFrom(TalentSlice) {
  @Directive(MERGED)
  @Field(() => Int, {
    nullable: true,
    description:
      "People with a box, over all owners that answered; the sum of the boxes. Null when none did.",
  })
  total!: number | null;

  @Directive(MERGED)
  @Field(() => Int, {
    nullable: true,
    description:
      "People without a box for want of evidence, over all owners that answered; none when boxes were asked for. Null when no owner answered.",
  })
  unplaced!: number | null;

  @Directive(MERGED)
  @Field(() => [BoxCount], {
    nullable: true,
    description: "The nine boxes in order, 1 to 9; null when no owner answered.",
  })
  nineBox!: BoxCount[] | null;

  @Directive(MERGED)
  @Field(() => [RegencyTalentPool], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencyTalentPool[] | null;

  @Directive(MERGED)
  @Field(() => Coverage, {
    nullable: true,
    description: "Who was asked, who answered, and why the others did not.",
  })
  coverage!: Coverage | null;
}
