import {
  DateScalar,
  normalFilter,
  normalPeriod,
  OnUnavailable,
  TalentFilter,
} from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import { dayInJakarta } from "@talenta/talent";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import { askFigures } from "../figures/figures.service.ts";
import type { ProvinceContext } from "../province.context.ts";
import { MovementAnswer } from "./movement.answer.ts";
import { MergedBoxMovement } from "./movement.type.ts";

@Resolver(() => MergedBoxMovement)
export class MovementResolver {
  @Query(() => MergedBoxMovement, {
    description:
      "Who stood where at the end of one day and of a later one over the owners asked, merged from what each of them answers.",
  })
  boxMovement(
    @Arg("from", () => DateScalar, { description: "The earlier day, in Asia/Jakarta." })
    from: string,
    @Arg("until", () => DateScalar, { description: "The later day, today at the latest." })
    until: string,
    @Arg("filter", () => TalentFilter, {
      nullable: true,
      description: "Which people to count; everybody when absent. Boxes are those of today.",
    })
    given: TalentFilter | undefined,
    @Arg("onUnavailable", () => OnUnavailable, {
      defaultValue: OnUnavailable.WARN,
      description: "What to do when an owner is missing.",
    })
    onUnavailable: OnUnavailable,
    @Ctx() context: ProvinceContext,
  ): MergedBoxMovement {
    const filter = normalFilter(given);
    const period = normalPeriod({ from, until });
    const today = dayInJakarta(context.clock());
    if (period.until > today) {
      const fix = `Give today, ${today}, or an earlier day.`;
      throw badUserInput({ field: "until", value: period.until, fix });
    }
    const question = { about: "MOVEMENT", ...period, filter } as const;
    return new MovementAnswer(askFigures(question, { filter, onUnavailable }, context));
  }
}
