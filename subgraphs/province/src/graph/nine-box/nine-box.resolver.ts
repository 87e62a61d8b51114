import { MERGED_COUNTS } from "@talenta/access";
import { GroupedCountArgs, normalFilter, normalGroupings, Price, Right } from "@talenta/contract";
import { Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import { NINE_BOX } from "../../figures/figures.kinds.ts";
import { askFigures } from "../../figures/figures.service.ts";
import type { ProvinceContext } from "../province.context.ts";
import { NineBoxAnswer } from "./nine-box.answer.ts";
import { MergedNineBox } from "./nine-box.type.ts";

@Resolver(() => MergedNineBox)
export class NineBoxResolver {
  @Price(2_000)
  @Right(MERGED_COUNTS)
  @Query(() => MergedNineBox, {
    description:
      "The nine box with shares over the owners asked, and by the groups named, merged from what each of them answers.",
  })
  nineBoxBreakdown(
    @Args(() => GroupedCountArgs) { filter, ...groupings }: GroupedCountArgs,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): MergedNineBox {
    const question = {
      about: "NINE_BOX",
      ...normalGroupings(groupings),
      filter: normalFilter(filter),
    } as const;
    return new NineBoxAnswer(askFigures(NINE_BOX, question, onUnavailable, context));
  }
}
