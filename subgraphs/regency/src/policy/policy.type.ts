import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A policy by name only; the province publishes the rest of it. */
@Directive('@key(fields: "id version", resolvable: false)')
@ObjectType("Policy", {
  simpleResolvers: true,
  description:
    "A mapping policy (pedoman pemetaan talenta): what turns evidence into a box. A published version is never changed.",
})
export class PolicyType {
  @Field(() => ID, { description: "Id of the policy, the same over its versions." })
  id!: string;

  @Field(() => Int, { description: "Version, from 1." })
  version!: number;
}
