import {
  GroupDimension,
  normalDimensions,
  normalFilter,
  OnUnavailable,
  TalentFilter,
} from "@talenta/contract";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import { askFigures } from "../figures/figures.service.ts";
import type { ProvinceContext } from "../province.context.ts";
import { NineBoxAnswer } from "./nine-box.answer.ts";
import { MergedNineBox } from "./nine-box.type.ts";

@Resolver(() => MergedNineBox)
export class NineBoxResolver {
  @Query(() => MergedNineBox, {
    description:
      "The nine box with shares over the owners asked, and by the groups named, merged from what each of them answers.",
  })
  nineBoxBreakdown(
    @Arg("by", () => [GroupDimension], {
      defaultValue: [],
      description: "What to count people by; nothing for the whole only.",
    })
    by: GroupDimension[],
    @Arg("filter", () => TalentFilter, {
      nullable: true,
      description: "Which people to count; everybody when absent.",
    })
    filter: TalentFilter | undefined,
    @Arg("onUnavailable", () => OnUnavailable, {
      defaultValue: OnUnavailable.WARN,
      description: "What to do when an owner is missing.",
    })
    onUnavailable: OnUnavailable,
    @Ctx() context: ProvinceContext,
  ): MergedNineBox {
    const normal = normalFilter(filter);
    const question = { about: "NINE_BOX", by: normalDimensions(by), filter: normal } as const;
    return new NineBoxAnswer(askFigures(question, { filter: normal, onUnavailable }, context));
  }
}
