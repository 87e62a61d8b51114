import { COUNTS, MERGED_COUNTS } from "@talenta/access";
import {
  DateTimeScalar,
  SLICE_AS_OF,
  SLICE_POLICIES,
  SliceStatus,
  Right,
  Price,
} from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

/** This regency's part of merged figures. */
@Price(2000)
@Right(COUNTS)
@Directive('@key(fields: "regency { code } query")')
@ObjectType("FigureSlice", {
  simpleResolvers: true,
  description: "What one owner answers to a question about figures; hidden from clients.",
})
export class FigureSliceType {
  @Right(MERGED_COUNTS)
  @Directive("@shareable")
  @Field(() => RegencyType, { description: "The owner asked." })
  regency!: RegencyType;

  @Right(MERGED_COUNTS)
  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: "Its figures." })
  figures!: Record<string, unknown> | null;

  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}
