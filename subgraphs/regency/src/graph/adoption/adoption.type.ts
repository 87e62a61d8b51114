import { HEAD, INSIDE } from "@talenta/access";
import { DateScalar, DateTimeScalar, Right } from "@talenta/contract";
import { Field, ID, ObjectType } from "type-graphql";
import { RecomputationType } from "../placement/recompute.type.ts";
import { PolicyType } from "../policy/policy.type.ts";
import { RegencyType } from "../regency/regency.type.ts";

/** A head's decision on the policy people are placed under. */
@Right(INSIDE)
@ObjectType("Adoption", {
  simpleResolvers: true,
  description: "A decision to place people under a policy version from a day on.",
})
export class AdoptionType {
  @Field(() => ID, { description: "Id of the decision." })
  id!: string;

  @Field(() => PolicyType, { description: "The policy version adopted." })
  policy!: PolicyType;

  @Field(() => DateScalar, { description: "First day in force, in Asia/Jakarta." })
  from!: string;

  @Field(() => Boolean, { description: "Whether people are placed under it today." })
  inForce!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Who decided; null for the policy the database began with.",
  })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was decided." })
  decidedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was cancelled before it came into force; null if never.",
  })
  cancelledAt!: string | null;
}

@Right(HEAD)
@ObjectType("AdoptPolicyPayload", {
  simpleResolvers: true,
  description: "The decision, and what it did to people's placements.",
})
export class AdoptPolicyPayloadType {
  @Field(() => RegencyType, { description: "The regency." })
  regency!: RegencyType;

  @Field(() => AdoptionType, { description: "The adoption." })
  adoption!: AdoptionType;

  @Field(() => RecomputationType, {
    nullable: true,
    description:
      "What came of placing everybody anew; null when the policy comes into force on a later day.",
  })
  recomputed!: RecomputationType | null;
}

@Right(HEAD)
@ObjectType("CancelAdoptionPayload", {
  simpleResolvers: true,
  description: "The adoption that was taken back.",
})
export class CancelAdoptionPayloadType {
  @Field(() => RegencyType, { description: "The regency." })
  regency!: RegencyType;

  @Field(() => AdoptionType, { description: "The adoption, cancelled." })
  adoption!: AdoptionType;
}
