import { RULE_WRITERS } from "@talenta/access";
import { PolicyFlow, PolicyVersion, Price, Right } from "@talenta/contract";
import { Directive, Field, ObjectType } from "type-graphql";

import { MERGED, MergedFiguresType, RegencyFiguresType } from "../figures/figures.type.ts";

/** One owner's part of a simulation. */
@Right(RULE_WRITERS)
@ObjectType({
  simpleResolvers: true,
  description: "What another policy would do to the people of one owner.",
})
export class RegencySimulation extends RegencyFiguresType {
  @Field(() => PolicyFlow, {
    nullable: true,
    description: "Its figures; null when the owner did not answer, or is still computing.",
  })
  flow!: PolicyFlow | null;
}

/** What another policy would do to the people of many owners. */
@Price(300)
@Right(RULE_WRITERS)
@Directive('@key(fields: "query")')
@ObjectType({
  simpleResolvers: true,
  description:
    "What another policy would do to the people of many owners, over the evidence each has on record today. Every owner compares the same two policies, whatever it has adopted. Nothing is stored.",
})
export class MergedPolicySimulation extends MergedFiguresType {
  @Directive(MERGED)
  @Field(() => PolicyVersion, { nullable: true, description: "The policy compared with." })
  before!: PolicyVersion | null;

  @Directive(MERGED)
  @Field(() => PolicyVersion, { nullable: true, description: "The policy tried." })
  after!: PolicyVersion | null;

  @Directive(MERGED)
  @Field(() => PolicyFlow, {
    nullable: true,
    description: "The figures over all owners that answered; null when none did.",
  })
  flow!: PolicyFlow | null;

  @Directive(MERGED)
  @Field(() => [RegencySimulation], {
    nullable: true,
    description: "The same figures owner by owner, by code.",
  })
  byRegency!: RegencySimulation[] | null;
}
