import { Right } from "../declared/right.ts";
import { MERGED_COUNTS } from "@talenta/access";
import { Directive, Field, Int, ObjectType } from "type-graphql";

/** How many people stand in one box. A suppressed count is a stated absence, never a zero. */
@Right(MERGED_COUNTS)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "How many people stand in one box of the nine box.",
})
export class BoxCount {
  @Field(() => Int, { description: "Number of the box, 1 to 9." })
  box!: number;

  @Field(() => Int, {
    nullable: true,
    description: "People in the box; null when the figure is withheld.",
  })
  count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many of them no missing evidence can move: their only possible box. Null when the figure is withheld.",
  })
  certain!: number | null;

  @Field(() => Boolean, {
    description: "True when the figure is withheld because it would single people out.",
  })
  suppressed!: boolean;
}
