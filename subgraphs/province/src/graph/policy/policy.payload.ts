import { Field, ID, Int, ObjectType } from "type-graphql";

import type { Drafting } from "../../policy/life-cycle.service.ts";
import { listed, PolicyProblemType } from "./policy-check.type.ts";
import { Policy, policyOf } from "./policy.type.ts";

/** What came of storing a draft. */
@ObjectType({ simpleResolvers: true, description: "The draft as it is stored now, or why not." })
export abstract class DraftStored {
  @Field(() => Policy, {
    nullable: true,
    description: "The draft; null when the document has problems, and then nothing has changed.",
  })
  policy!: Policy | null;

  @Field(() => [PolicyProblemType], {
    description: "What cannot stand in the document, the first 200; empty when it was stored.",
  })
  problems!: PolicyProblemType[];
}

@ObjectType({
  simpleResolvers: true,
  description: "The draft as it is stored now, or what kept the document from being stored.",
})
export class DraftPolicyPayload extends DraftStored {}

@ObjectType({
  simpleResolvers: true,
  description: "The draft as it is stored now, or what kept the document from being stored.",
})
export class ReviseDraftPayload extends DraftStored {}

/** What became of a policy. */
@ObjectType({ simpleResolvers: true, description: "The policy as it is now." })
export abstract class PolicyChanged {
  @Field(() => Policy, { description: "The policy as it is now." })
  policy!: Policy;
}

@ObjectType({ simpleResolvers: true, description: "The policy that was published." })
export class PublishPolicyPayload extends PolicyChanged {}

@ObjectType({ simpleResolvers: true, description: "The policy that was withdrawn." })
export class WithdrawPolicyPayload extends PolicyChanged {}

@ObjectType({ simpleResolvers: true, description: "The draft that was thrown away." })
export class DiscardDraftPayload {
  @Field(() => ID, { description: "Key of the policy." })
  key!: string;

  @Field(() => Int, { description: "Version of the draft; it is free again." })
  version!: number;
}

/** What came of a draft, as the schema shows it. */
export function draftPayload({ policy, problems }: Drafting): DraftStored {
  return { policy: policy && policyOf(policy), problems: listed(problems) };
}
