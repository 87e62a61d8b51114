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
import { CompletenessAnswer } from "./completeness.answer.ts";
import { MergedCompleteness } from "./completeness.type.ts";

@Resolver(() => MergedCompleteness)
export class CompletenessResolver {
  @Query(() => MergedCompleteness, {
    description:
      "How much of the evidence people's policies ask for is on record over the owners asked, and by the groups named, merged from what each of them answers. An owner that needs longer is PENDING: ask the same again.",
  })
  evidenceCompleteness(
    @Arg("by", () => [GroupDimension], {
      defaultValue: [],
      description: "What to count people by; nothing for the whole only.",
    })
    by: GroupDimension[],
    @Arg("filter", () => TalentFilter, {
      nullable: true,
      description: "Which people to count; everybody when absent.",
    })
    given: TalentFilter | undefined,
    @Arg("onUnavailable", () => OnUnavailable, {
      defaultValue: OnUnavailable.WARN,
      description: "What to do when an owner is missing, or still counting.",
    })
    onUnavailable: OnUnavailable,
    @Ctx() context: ProvinceContext,
  ): MergedCompleteness {
    const filter = normalFilter(given);
    const question = { about: "COMPLETENESS", by: normalDimensions(by), filter } as const;
    return new CompletenessAnswer(askFigures(question, { filter, onUnavailable }, context));
  }
}
