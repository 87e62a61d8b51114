import {
  BoxCount,
  DateTimeScalar,
  RankedEntry,
  SLICE_AS_OF,
  SLICE_POLICIES,
  SliceStatus,
} from "@talenta/contract";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

/** This regency's part of a merged count. */
@Directive('@key(fields: "regency { code } query")')
@ObjectType("TalentSlice", {
  simpleResolvers: true,
  description: "What one owner answers inside a merged count; hidden from clients.",
})
export class TalentSliceType {
  @Directive("@shareable")
  @Field(() => RegencyType, { description: "The owner asked." })
  regency!: RegencyType;

  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Field(() => Int, { nullable: true, description: "People without a box." })
  unplaced!: number | null;

  @Field(() => [BoxCount], { nullable: true, description: "People in each box." })
  nineBox!: BoxCount[] | null;

  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}

/** This regency's part of a merged ranking. */
@Directive('@key(fields: "regency { code } query")')
@ObjectType("CandidateSlice", {
  simpleResolvers: true,
  description: "What one owner answers inside a ranked list; hidden from clients.",
})
export class CandidateSliceType {
  @Directive("@shareable")
  @Field(() => RegencyType, { description: "The owner asked." })
  regency!: RegencyType;

  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: "People who match, the whole list over.",
  })
  total!: number | null;

  @Field(() => [RankedEntry], {
    nullable: true,
    description: "The best after the cursor, in order, one more than the page at most.",
  })
  entries!: RankedEntry[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "People past retirement who match otherwise and were left out.",
  })
  pastRetirement!: number | null;

  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}
