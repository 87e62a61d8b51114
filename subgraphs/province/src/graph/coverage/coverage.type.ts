import { MERGED_COUNTS } from "@talenta/access";
import { DateTimeScalar, Right, SliceStatus } from "@talenta/contract";
import type { PolicyVersion } from "@talenta/talent";
import { Field, Int, ObjectType } from "type-graphql";

import { Regency } from "../regency/regency.type.ts";

/** An owner whose part is missing or incomplete. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description: "An owner whose part of a merged answer is missing or incomplete.",
})
export class MissingRegency {
  @Field(() => Regency, { description: "The owner." })
  regency!: Regency;

  @Field(() => SliceStatus, { description: "Why its part is missing or incomplete." })
  reason!: SliceStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Since when it is out of reach (UNAVAILABLE, TIMEOUT): when that was first noticed after it last answered. Null for other reasons. As far as this service has seen since it started.",
  })
  since!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When it last answered a merged question, anybody's; null where this service has not seen it answer since it started.",
  })
  lastAnswered!: string | null;
}

/** An owner whose figures are counted. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description: "An owner whose figures are counted, whole or in part.",
})
export class PresentRegency {
  @Field(() => Regency, { description: "The owner." })
  regency!: Regency;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "As of when its figures are: when what they are made from changed last, people, evidence, placements or calibrations. Null where nothing is on record.",
  })
  asOf!: string | null;
}

/** Which owners' figures were made under a policy version. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description: "Which owners' figures were made under one policy version.",
})
export class PolicyCoverage {
  /** The version by name. */
  name!: PolicyVersion;

  @Field(() => [Regency], { description: "The owners, by code." })
  regencies!: Regency[];
}

/** Who was asked and who answered. */
@Right(MERGED_COUNTS)
@ObjectType({
  simpleResolvers: true,
  description:
    "Who was asked and who answered. Merged figures count exactly the owners that answered, whole or in part.",
})
export class Coverage {
  @Field(() => Int, { description: "Owners asked." })
  asked!: number;

  @Field(() => Int, { description: "Owners whose figures are counted (OK and PARTIAL)." })
  answered!: number;

  @Field(() => Boolean, { description: "True when every owner asked answered in full." })
  complete!: boolean;

  @Field(() => [MissingRegency], {
    description: "Owners that did not answer in full, by code, with the reason.",
  })
  missing!: MissingRegency[];

  @Field(() => [PresentRegency], {
    description: "Owners whose figures are counted, by code, and as of when they are.",
  })
  present!: PresentRegency[];

  @Field(() => [PolicyCoverage], {
    description:
      "The policy versions the figures were made under, by key and version. A movement names those of both days; simulations name their two themselves, and progress of programmes is under none.",
  })
  policies!: PolicyCoverage[];
}
