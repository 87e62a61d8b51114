import { Right } from "../declared/right.ts";
import { PUBLIC } from "@talenta/access";
import { Directive, Field, ObjectType } from "type-graphql";

/** Where a page of a list ends and whether more follows. */
@Right(PUBLIC)
@Directive("@shareable")
@ObjectType({
  simpleResolvers: true,
  description: "Where a page of a list ends and whether more follows.",
})
export class PageInfo {
  @Field(() => Boolean, { description: "True when the list goes on after this page." })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last entry of this page; give it as `after` for the next one.",
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: "True when the list begins before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first entry of this page." })
  startCursor!: string | null;
}
