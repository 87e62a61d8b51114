import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { findPolicy } from "../../policy/policy.service.ts";
import { Policy, policyOf } from "../policy/policy.type.ts";
import type { ProvinceContext } from "../province.context.ts";
import { PolicyCoverage } from "./coverage.type.ts";

@Resolver(() => PolicyCoverage)
export class PolicyCoverageResolver {
  @FieldResolver(() => Policy, {
    nullable: true,
    description: "The policy version; null where the province does not know it.",
  })
  async policy(
    @Root() { name: { id, version } }: PolicyCoverage,
    @Ctx() context: ProvinceContext,
  ): Promise<Policy | null> {
    const found = await findPolicy(context, id, version);
    return found && policyOf(found);
  }
}
