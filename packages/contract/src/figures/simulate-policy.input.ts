import { GraphQLJSONObject } from "graphql-scalars";
import { Field, InputType } from "type-graphql";

import { PolicyVersionInput } from "../filter/policy-version.input.ts";
import { TalentFilter } from "../filter/talent-filter.input.ts";

/** Which policy to try, on whom, and what to compare it with. */
@InputType({
  description: "Which policy to try, on whom, and what to compare it with. Nothing is stored.",
})
export class SimulatePolicyInput {
  @Field(() => PolicyVersionInput, {
    nullable: true,
    description: "The policy to try, by name; give this or document.",
  })
  policy?: PolicyVersionInput | null | undefined;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      "The policy to try as a whole document, such as a draft; give this or policy. Every problem of it is named.",
  })
  document?: Record<string, unknown> | null | undefined;

  @Field(() => PolicyVersionInput, {
    nullable: true,
    description:
      "The policy to compare with. Absent, one regency compares with what it has adopted today; over many it is the published policy in force that took effect last, the one tried apart.",
  })
  before?: PolicyVersionInput | null | undefined;

  @Field(() => TalentFilter, {
    nullable: true,
    description:
      "Whom to try it on; all active employees when absent. Boxes are those of today. From outside only regencies may be named: a policy tried on few people would tell what their records say.",
  })
  filter?: TalentFilter | null | undefined;
}
