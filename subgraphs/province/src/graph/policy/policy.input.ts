import { GraphQLJSONObject } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A policy to be written for the first time, or as its next version." })
export class DraftPolicyInput {
  @Field(() => GraphQLJSONObject, {
    description:
      "The whole document; its `version` is 1, or one more than the newest version of that `id`, the policy's key.",
  })
  document!: Record<string, unknown>;
}

@InputType({ description: "Another document in the place of a draft's." })
export class ReviseDraftInput {
  @Field(() => GraphQLJSONObject, {
    description: "The whole document; its `id` and `version` say which draft.",
  })
  document!: Record<string, unknown>;

  @Field(() => String, {
    nullable: true,
    description: "Digest of the draft this one was made from; CONFLICT when it has changed since.",
  })
  digest?: string | null;
}

@InputType({ description: "A draft to be thrown away." })
export class DiscardDraftInput {
  @Field(() => ID, { description: "Key of the policy." })
  key!: string;

  @Field(() => Int, { description: "Version of the draft." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Why, up to 2000 characters." })
  reason?: string | null;
}

@InputType({ description: "A draft to be published." })
export class PublishPolicyInput {
  @Field(() => ID, { description: "Key of the policy." })
  key!: string;

  @Field(() => Int, { description: "Version of the draft." })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: "Digest of the draft as it was read; CONFLICT when it has changed since.",
  })
  digest?: string | null;

  @Field(() => String, {
    description: "Why, with the decree it follows, 1 to 2000 characters. Everybody reads it.",
  })
  reason!: string;
}

@InputType({ description: "A published version to be taken back." })
export class WithdrawPolicyInput {
  @Field(() => ID, { description: "Key of the policy." })
  key!: string;

  @Field(() => Int, { description: "Version." })
  version!: number;

  @Field(() => String, {
    description: "Why, with the decree it follows, 1 to 2000 characters. Everybody reads it.",
  })
  reason!: string;
}
