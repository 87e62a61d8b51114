import { Right } from "../declared/right.ts";
import { MERGED_NAMES } from "@talenta/access";
import { Directive, Field, Float, ID, ObjectType } from "type-graphql";

/**
 * One person of one owner's ranked slice. Figures are integer millionths of a point carried in a
 * Float, because GraphQL's Int ends at 2^31.
 */
@Right(MERGED_NAMES)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "One person of one owner's ranked slice; hidden from clients.",
})
export class RankedEntry {
  @Field(() => Float, { description: "Figure the list is ordered by, in millionths of a point." })
  key!: number;

  @Field(() => Float, { description: "Talent value, in millionths of a point." })
  value!: number;

  @Field(() => ID, { description: "Opaque id of the person with the owner; not the NIP." })
  id!: string;
}
