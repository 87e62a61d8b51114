import { Field, ID, InputType, Int } from "type-graphql";

/** Names one version of a policy. */
@InputType({ description: "Names one version of a policy." })
export class PolicyVersionInput {
  @Field(() => ID, { description: "Key of the policy, the same over its versions." })
  key!: string;

  @Field(() => Int, { description: "Version, from 1." })
  version!: number;
}
