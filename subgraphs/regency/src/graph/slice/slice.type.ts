import { COUNTS, MERGED_COUNTS, MERGED_NAMES, NAMES } from "@talenta/access";
import {
  BoxCount,
  DateTimeScalar,
  Price,
  RankedEntry,
  Right,
  SLICE_AS_OF,
  SLICE_POLICIES,
  SliceStatus,
} from "@talenta/contract";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

/** This regency's part of a merged count. */
@Price(100)
@Directive('@key(fields: "regency { code } query")')
@ObjectType("TalentSlice", {
  simpleResolvers: true,
  description: "What one owner answers inside a merged count; hidden from clients.",
})
export class TalentSliceType {
  @Right(MERGED_COUNTS)
  @Directive("@shareable")
  @Field(() => RegencyType, { description: "The owner asked." })
  regency!: RegencyType;

  @Right(MERGED_COUNTS)
  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Right(COUNTS)
  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Right(COUNTS)
  @Field(() => Int, { nullable: true, description: "People without a box." })
  unplaced!: number | null;

  @Right(COUNTS)
  @Field(() => [BoxCount], { nullable: true, description: "People in each box." })
  nineBox!: BoxCount[] | null;

  @Right(COUNTS)
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Right(COUNTS)
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}

/** This regency's part of a merged ranking. */
@Price(100)
@Directive('@key(fields: "regency { code } query")')
@ObjectType("CandidateSlice", {
  simpleResolvers: true,
  description: "What one owner answers inside a ranked list; hidden from clients.",
})
export class CandidateSliceType {
  @Right(MERGED_NAMES)
  @Directive("@shareable")
  @Field(() => RegencyType, { description: "The owner asked." })
  regency!: RegencyType;

  @Right(MERGED_NAMES)
  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Right(NAMES)
  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Right(NAMES)
  @Field(() => Int, {
    nullable: true,
    description: "People who match, the whole list over.",
  })
  total!: number | null;

  @Right(NAMES)
  @Field(() => [RankedEntry], {
    nullable: true,
    description: "The best after the cursor, in order, one more than the page at most.",
  })
  entries!: RankedEntry[] | null;

  @Right(NAMES)
  @Field(() => Int, {
    nullable: true,
    description: "People past retirement who match otherwise and were left out.",
  })
  pastRetirement!: number | null;

  @Right(NAMES)
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Right(NAMES)
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}
