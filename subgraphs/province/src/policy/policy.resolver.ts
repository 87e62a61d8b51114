import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { findPolicy, publishedPolicies } from "./policy.service.ts";
import { Policy } from "./policy.type.ts";

@Resolver(() => Policy)
export class PolicyResolver {
  @Query(() => [Policy], { description: "All published policies, by id, oldest version first." })
  policies(@Ctx() { store }: ProvinceContext): Promise<Policy[]> {
    return publishedPolicies(store);
  }

  @Query(() => Policy, {
    nullable: true,
    description: "One published policy; null when there is none.",
  })
  policy(
    @Arg("id", () => ID, { description: "Id of the policy." }) id: string,
    @Arg("version", () => Int, { nullable: true, description: "Version; the newest when absent." })
    version: number | undefined,
    @Ctx() { store }: ProvinceContext,
  ): Promise<Policy | null> {
    return findPolicy(store, id, version);
  }
}
