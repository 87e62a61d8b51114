import { Arg, Ctx, Mutation, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import {
  discardDraft,
  draftPolicy,
  publishPolicy,
  reviseDraft,
  withdrawPolicy,
} from "../../policy/life-cycle.service.ts";
import {
  DiscardDraftInput,
  DraftPolicyInput,
  PublishPolicyInput,
  ReviseDraftInput,
  WithdrawPolicyInput,
} from "./policy.input.ts";
import {
  DiscardDraftPayload,
  draftPayload,
  DraftPolicyPayload,
  type DraftStored,
  type PolicyChanged,
  PublishPolicyPayload,
  ReviseDraftPayload,
  WithdrawPolicyPayload,
} from "./policy.payload.ts";
import { policyOf } from "./policy.type.ts";

/** The steps of a policy's life; the province's administrators take them. */
@Resolver()
export class PolicyLifeResolver {
  @Mutation(() => DraftPolicyPayload, {
    nullable: true,
    description:
      "Stores a policy as the draft of its next version, when it has no problems. One draft of a policy at a time.",
  })
  async draftPolicy(
    @Arg("input", () => DraftPolicyInput, { description: "The document." })
    { document }: DraftPolicyInput,
    @Ctx() context: ProvinceContext,
  ): Promise<DraftStored> {
    return draftPayload(await draftPolicy(context, document));
  }

  @Mutation(() => ReviseDraftPayload, {
    nullable: true,
    description: "Puts another document in the place of a draft's, when it has no problems.",
  })
  async reviseDraft(
    @Arg("input", () => ReviseDraftInput, { description: "The document." })
    { document, digest }: ReviseDraftInput,
    @Ctx() context: ProvinceContext,
  ): Promise<DraftStored> {
    return draftPayload(await reviseDraft(context, document, digest));
  }

  @Mutation(() => DiscardDraftPayload, {
    nullable: true,
    description: "Throws a draft away. That it was there stays in the policy's history.",
  })
  async discardDraft(
    @Arg("input", () => DiscardDraftInput, { description: "Which draft." })
    { key, version, reason }: DiscardDraftInput,
    @Ctx() context: ProvinceContext,
  ): Promise<DiscardDraftPayload> {
    await discardDraft(context, { id: key, version }, reason ?? null);
    return { key, version };
  }

  @Mutation(() => PublishPolicyPayload, {
    nullable: true,
    description: "Publishes a draft (menetapkan). From then on it never changes.",
  })
  async publishPolicy(
    @Arg("input", () => PublishPolicyInput, { description: "Which draft, and why." })
    { key, version, digest, reason }: PublishPolicyInput,
    @Ctx() context: ProvinceContext,
  ): Promise<PolicyChanged> {
    const draft = { id: key, version, digest };
    return { policy: policyOf(await publishPolicy(context, draft, reason)) };
  }

  @Mutation(() => WithdrawPolicyPayload, {
    nullable: true,
    description:
      "Takes a published version back (mencabut): nobody may adopt it newly. What was placed under it keeps naming it.",
  })
  async withdrawPolicy(
    @Arg("input", () => WithdrawPolicyInput, { description: "Which version, and why." })
    { key, version, reason }: WithdrawPolicyInput,
    @Ctx() context: ProvinceContext,
  ): Promise<PolicyChanged> {
    return { policy: policyOf(await withdrawPolicy(context, { id: key, version }, reason)) };
  }
}
