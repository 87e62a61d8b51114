import { COUNTS, MERGED_COUNTS } from "@talenta/access";
import {
  DateTimeScalar,
  Price,
  Right,
  SLICE_AS_OF,
  SLICE_POLICIES,
  SliceStatus,
} from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { RegencyType } from "../regency/regency.type.ts";

/** This regency's part of merged figures. */
@Price(2000)
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

  @Right(COUNTS)
  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status!: SliceStatus | null;

  @Right(COUNTS)
  @Field(() => GraphQLJSONObject, { nullable: true, description: "Its figures." })
  figures!: Record<string, unknown> | null;

  @Right(COUNTS)
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies!: readonly string[] | null;

  @Right(COUNTS)
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf!: string | null;
}
