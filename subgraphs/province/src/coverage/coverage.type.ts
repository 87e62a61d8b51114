import { SliceStatus } from "@talenta/contract";
import { Field, Int, ObjectType } from "type-graphql";

import { Regency } from "../regency/regency.type.ts";

/** An owner whose part is missing or incomplete. */
@ObjectType({
  simpleResolvers: true,
  description: "An owner whose part of a merged answer is missing or incomplete.",
})
export class MissingRegency {
  @Field(() => Regency, { description: "The owner." })
  regency!: Regency;

  @Field(() => SliceStatus, { description: "Why its part is missing or incomplete." })
  reason!: SliceStatus;
}

/** Who was asked and who answered. */
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
}
