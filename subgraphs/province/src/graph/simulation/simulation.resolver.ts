import { RULE_WRITERS } from "@talenta/access";
import { Price, Right, SimulatePolicyInput } from "@talenta/contract";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import type { ProvinceContext } from "../province.context.ts";
import { askSimulation } from "../../simulation/simulation.service.ts";
import { SimulationAnswer } from "./simulation.answer.ts";
import { MergedPolicySimulation } from "./simulation.type.ts";

@Resolver(() => MergedPolicySimulation)
export class SimulationResolver {
  @Price(10_000)
  @Right(RULE_WRITERS)
  @Query(() => MergedPolicySimulation, {
    description:
      "What another policy, published or a draft, would do to people over the owners asked, merged from what each of them computes. An owner that needs longer is PENDING: ask the same again.",
  })
  async simulatePolicy(
    @Arg("input", () => SimulatePolicyInput, { description: "Which policy, and on whom." })
    input: SimulatePolicyInput,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): Promise<MergedPolicySimulation> {
    return new SimulationAnswer(await askSimulation(input, onUnavailable, context));
  }
}
