import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs } from "@talenta/contract";

import type { ProvinceContext } from "../province.context.ts";
import { PolicyStepConnection } from "./policy-step.type.ts";
import { listSteps } from "../../policy/policy.service.ts";
import { Policy } from "./policy.type.ts";

/** What was done with a policy, by whom and why. */
@Resolver(() => Policy)
export class PolicyHistoryResolver {
  @FieldResolver(() => PolicyStepConnection, {
    description:
      "What was done with this version, oldest first. Steps of its draft are shown to the province's own people only.",
  })
  async history(
    @Root() { key, version }: Policy,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ProvinceContext,
  ): Promise<PolicyStepConnection> {
    return await listSteps(context, { id: key, version }, page);
  }
}
