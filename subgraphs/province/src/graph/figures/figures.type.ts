import { SLICE_AS_OF, SLICE_POLICIES, SliceStatus } from "@talenta/contract";
import { GraphQLJSONObject } from "graphql-scalars";
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";

import { Coverage } from "../coverage/coverage.type.ts";
import { Regency } from "../regency/regency.type.ts";

/** What one owner answers to a question about figures; hidden, so that no client can alias its fields. */
@Directive('@key(fields: "regency { code } query")')
@ObjectType({
  simpleResolvers: true,
  description: "What one owner answers to a question about figures; hidden from clients.",
})
export class FigureSlice {
  @Directive("@shareable")
  @Field(() => Regency, { description: "The owner asked." })
  regency!: Regency;

  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Directive("@external")
  @Field(() => SliceStatus, { nullable: true, description: "How the owner took part." })
  status?: SliceStatus | null;

  @Directive("@external")
  @Field(() => GraphQLJSONObject, { nullable: true, description: "Its figures." })
  figures?: Record<string, unknown> | null;

  @Directive("@external")
  @Field(() => [ID], { nullable: true, description: SLICE_POLICIES })
  policies?: readonly string[] | null;

  @Directive("@external")
  @Field(() => String, { nullable: true, description: SLICE_AS_OF })
  asOf?: string | null;
}

/** What merged figures are made of; every field that shows some needs it. */
export const MERGED = '@requires(fields: "slices { status figures policies asOf }")';

/** What all merged figures have: their key, their slices, and who answered. */
@ObjectType({ simpleResolvers: true, description: "Figures merged from what owners answered." })
export abstract class MergedFiguresType {
  @Directive("@inaccessible")
  @Field(() => ID, { description: "The question, as an opaque token." })
  query!: string;

  @Directive("@inaccessible")
  @Field(() => [FigureSlice], { description: "One slice for each owner asked." })
  slices!: FigureSlice[];

  @Directive(MERGED)
  @Field(() => Coverage, {
    nullable: true,
    description: "Who was asked, who answered, and why the others did not.",
  })
  coverage!: Coverage | null;
}

/** What every owner's row of merged figures has. */
@ObjectType({ simpleResolvers: true, description: "One owner's part of merged figures." })
export abstract class RegencyFiguresType {
  @Field(() => Regency, { description: "The owner these figures belong to." })
  regency!: Regency;

  @Field(() => SliceStatus, { description: "How the owner took part." })
  status!: SliceStatus;

  @Field(() => Float, {
    nullable: true,
    description:
      "While the owner is still computing (PENDING), how far it is, 0 to 1; otherwise null.",
  })
  progress!: number | null;
}
