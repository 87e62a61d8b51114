import { MERGED_COUNTS } from "@talenta/access";
import { DateTimeScalar, Price, Right, SLICE_AS_OF, SLICE_POLICIES } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";

import { Coverage } from "../coverage/coverage.type.ts";
import { mergedFrom, merges, OwnerSlice, RegencyRow } from "../merged/merged.type.ts";

/** What one owner answers to a question about figures; hidden, so that no client can alias its fields. */
@Price(2000)
@Right(MERGED_COUNTS)
@Directive('@key(fields: "regency { code } query")')
@ObjectType({
  simpleResolvers: true,
  description: "What one owner answers to a question about figures; hidden from clients.",
})
class FigureSlice extends OwnerSlice {
  @Directive("@external")
  @Field(() => GraphQLJSONObject, { nullable: true, description: "Its figures." })
  figures?: Record<string, unknown> | null;

  @Directive("@external")
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies?: readonly string[] | null;

  @Directive("@external")
  @Field(() => DateTimeScalar, { nullable: true, description: SLICE_AS_OF })
  asOf?: string | null;
}

/** What merged figures are made of; every field that shows some needs it. */
export const MERGED = merges("figures");

/** What all merged figures have: their key, their slices, and who answered. */
@ObjectType({ simpleResolvers: true, description: "Figures merged from what owners answered." })
export abstract class MergedFiguresType extends mergedFrom(FigureSlice) {
  @Directive(MERGED)
  @Field(() => Coverage, {
    nullable: true,
    description: "Who was asked, who answered, and why the others did not.",
  })
  coverage!: Coverage | null;
}

/** What every owner's row of merged figures has. */
@ObjectType({ simpleResolvers: true, description: "One owner's part of merged figures." })
export abstract class RegencyFiguresType extends RegencyRow {
  @Field(() => Float, {
    nullable: true,
    description:
      "While the owner is still computing (PENDING), how far it is, 0 to 1; otherwise null.",
  })
  progress!: number | null;
}
