import { MERGED_COUNTS } from "@talenta/access";
import { CountArgs, DateScalar, Price, Right } from "@talenta/contract";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import type { ProvinceContext } from "../province.context.ts";
import { askMovement } from "../../movement/movement.service.ts";
import { MovementAnswer } from "./movement.answer.ts";
import { MergedBoxMovement } from "./movement.type.ts";

@Resolver(() => MergedBoxMovement)
export class MovementResolver {
  @Price(5_000)
  @Right(MERGED_COUNTS)
  @Query(() => MergedBoxMovement, {
    description:
      "Who stood where at the end of one day and of a later one over the owners asked, merged from what each of them answers.",
  })
  boxMovement(
    @Arg("from", () => DateScalar, { description: "The earlier day, in Asia/Jakarta." })
    from: string,
    @Arg("until", () => DateScalar, { description: "The later day, today at the latest." })
    until: string,
    @Args(() => CountArgs) { filter }: CountArgs,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): MergedBoxMovement {
    return new MovementAnswer(askMovement({ from, until, filter }, onUnavailable, context));
  }
}
