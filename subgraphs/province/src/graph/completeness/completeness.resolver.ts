import { MERGED_COUNTS } from "@talenta/access";
import { GroupedCountArgs, normalFilter, normalGroupings, Price, Right } from "@talenta/contract";
import { Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import { COMPLETENESS } from "../../figures/figures.kinds.ts";
import { askFigures } from "../../figures/figures.service.ts";
import type { ProvinceContext } from "../province.context.ts";
import { CompletenessAnswer } from "./completeness.answer.ts";
import { MergedCompleteness } from "./completeness.type.ts";

@Resolver(() => MergedCompleteness)
export class CompletenessResolver {
  @Price(10_000)
  @Right(MERGED_COUNTS)
  @Query(() => MergedCompleteness, {
    description:
      "How much of the evidence people's policies ask for is on record over the owners asked, and by the groups named, merged from what each of them answers. An owner that needs longer is PENDING: ask the same again.",
  })
  evidenceCompleteness(
    @Args(() => GroupedCountArgs) { filter, ...groupings }: GroupedCountArgs,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): MergedCompleteness {
    const question = {
      about: "COMPLETENESS",
      ...normalGroupings(groupings),
      filter: normalFilter(filter),
    } as const;
    return new CompletenessAnswer(askFigures(COMPLETENESS, question, onUnavailable, context));
  }
}
