import { HEAD, INSIDE, PUBLIC } from "@talenta/access";
import { bilingual, BilingualText, policyIdentity, Price, Right } from "@talenta/contract";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { PolicyType } from "../policy/policy.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { regencyOf } from "../regency/owner.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { adoptionNote } from "./adoption-note.ts";
import { AdoptPolicyInput, CancelAdoptionInput } from "./adoption.input.ts";
import { adoptPolicy, cancelAdoptionBefore } from "../../adoption/adoption.service.ts";
import {
  AdoptionType,
  AdoptPolicyPayloadType,
  CancelAdoptionPayloadType,
} from "./adoption.type.ts";
import { shownAdoption, shownAdoptions } from "./shown-adoptions.ts";

/** What a regency has adopted. */
@Resolver(() => RegencyType)
export class RegencyPolicyResolver {
  @Right(PUBLIC)
  @FieldResolver(() => PolicyType, {
    nullable: true,
    description:
      "The policy people are placed under today. It stays until another is adopted, whatever becomes of it: `adoptions { note }` says where the province has withdrawn it or its last day is past.",
  })
  policy(@Ctx() { reader }: RegencyContext): PolicyType {
    return policyIdentity(reader.tenant.policy);
  }

  @Right(INSIDE)
  @FieldResolver(() => [AdoptionType], {
    nullable: true,
    description: "Every adoption ever decided, cancelled ones included, latest day first.",
  })
  adoptions(@Ctx() { reader }: RegencyContext): AdoptionType[] {
    return shownAdoptions(reader.tenant);
  }
}

/** What belongs to an adoption. */
@Resolver(() => AdoptionType)
export class AdoptionNoteResolver {
  @FieldResolver(() => BilingualText, {
    nullable: true,
    description:
      "What the head should know of an adoption that holds or is to come: that the province has withdrawn the version since, or that its last day is past. Neither ends the adoption. Null where there is nothing to say.",
  })
  async note(
    @Root() adoption: AdoptionType,
    @Ctx() { reader }: RegencyContext,
  ): Promise<BilingualText | null> {
    const note = await adoptionNote(reader.tenant, adoption);
    return note && bilingual(note);
  }
}

/** The head's decisions on the policy. */
@Resolver()
export class AdoptionResolver {
  @Price(20_000)
  @Right(HEAD)
  @Mutation(() => AdoptPolicyPayloadType, {
    nullable: true,
    description:
      "Adopts a published policy from a day on. From today everybody active is placed anew at once; from a later day when it comes. The head decides.",
  })
  async adoptPolicy(
    @Arg("input", () => AdoptPolicyInput, { description: "Which policy, from when." })
    input: AdoptPolicyInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<AdoptPolicyPayloadType> {
    const { tenant, principal } = reader;
    const { from, policy } = input;
    const { adoptionId, recomputed } = await adoptPolicy(tenant, principal, {
      policy: { id: policy.key, version: policy.version },
      from,
    });
    return { regency: regencyOf(tenant), adoption: shownAdoption(tenant, adoptionId), recomputed };
  }

  @Right(HEAD)
  @Mutation(() => CancelAdoptionPayloadType, {
    nullable: true,
    description: "Takes an adoption back before it comes into force. The head decides.",
  })
  async cancelAdoption(
    @Arg("input", () => CancelAdoptionInput, { description: "Which adoption." })
    input: CancelAdoptionInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<CancelAdoptionPayloadType> {
    const { tenant, principal } = reader;
    const id = await cancelAdoptionBefore(tenant, principal, input.adoptionId);
    return { regency: regencyOf(tenant), adoption: shownAdoption(tenant, id) };
  }
}
