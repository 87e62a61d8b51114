import type { PolicyProblem } from "@talenta/talent";
import { GraphQLJSON } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";

/** The most problems listed; whoever has more begins with these. */
const MOST_LISTED = 200;

/** Something in a policy document that cannot stand. */
@ObjectType("PolicyProblem", {
  simpleResolvers: true,
  description: "Something in a policy document that cannot stand.",
})
export class PolicyProblemType {
  @Field(() => String, {
    description:
      "Where: `axes.potential.components[0].items[2].weight`; empty for the whole document.",
  })
  path!: string;

  @Field(() => GraphQLJSON, { nullable: true, description: "What stands there, shortened." })
  value!: unknown;

  @Field(() => String, { description: "What is wrong and what would be right." })
  message!: string;
}

/** What a document was found to be. */
@ObjectType({
  simpleResolvers: true,
  description: "What a policy document was found to be, without anything being stored.",
})
export class PolicyCheck {
  @Field(() => Boolean, { description: "Whether it could be stored as a draft." })
  valid!: boolean;

  @Field(() => [PolicyProblemType], {
    description: "What cannot stand, in the order of the document; the first 200.",
  })
  problems!: PolicyProblemType[];

  @Field(() => Int, { description: "How many problems there are." })
  problemCount!: number;
}

/** The problems listed of those found. */
export function listed(problems: readonly PolicyProblem[]): PolicyProblemType[] {
  return problems.slice(0, MOST_LISTED).map((problem) => ({ ...problem }));
}
