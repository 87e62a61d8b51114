import { Right } from "@talenta/contract";
import { PUBLIC } from "@talenta/access";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

/** A policy by name only; the province publishes the rest of it. */
@Right(PUBLIC)
@Directive('@key(fields: "key version", resolvable: false)')
@ObjectType("Policy", {
  simpleResolvers: true,
  description:
    "A mapping policy (pedoman pemetaan talenta): what turns evidence into a box. A published version is never changed.",
})
export class PolicyType {
  @Directive("@shareable")
  @Field(() => ID, { description: "Id of this version; no other version of any policy has it." })
  id!: string;

  @Field(() => ID, {
    description: "Key of the policy, the same over its versions: the `id` of its document.",
  })
  key!: string;

  @Field(() => Int, { description: "Version, from 1." })
  version!: number;
}
