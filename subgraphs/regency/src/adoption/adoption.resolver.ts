import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { PolicyType } from "../policy/policy.type.ts";
import type { RegencyContext } from "../regency/regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { shownAdoptions } from "./adoption.service.ts";
import { AdoptionType } from "./adoption.type.ts";

/** What a regency has adopted. */
@Resolver(() => RegencyType)
export class RegencyPolicyResolver {
  @FieldResolver(() => PolicyType, {
    nullable: true,
    description: "The policy people are placed under today.",
  })
  policy(@Ctx() { reader }: RegencyContext): PolicyType {
    const { id, version } = reader.tenant.policy;
    return { id, version };
  }

  @FieldResolver(() => [AdoptionType], {
    nullable: true,
    description: "Every adoption ever decided, cancelled ones included, latest day first.",
  })
  adoptions(@Ctx() { reader }: RegencyContext): AdoptionType[] {
    return shownAdoptions(reader.tenant);
  }
}
