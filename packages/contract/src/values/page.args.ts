import { ArgsType, Field, Int } from "type-graphql";

/** The arguments of every list that comes page by page. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "Size of the page, 1 to 200." })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "The endCursor of the page before; from the first entry when absent.",
  })
  after?: string | null;
}
