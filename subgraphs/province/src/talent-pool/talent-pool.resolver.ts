import { OnUnavailable, TalentFilter } from "@talenta/contract";
import { Arg, Ctx, Query, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { askPool } from "./talent-pool.service.ts";
import { TalentPool } from "./talent-pool.type.ts";

@Resolver(() => TalentPool)
export class TalentPoolResolver {
  @Query(() => TalentPool, {
    description:
      "The nine box over the regencies and cities below the province, or those the filter names, merged from what each of them answers. Who works for one regency asks that one.",
  })
  talentPool(
    @Arg("filter", () => TalentFilter, {
      nullable: true,
      description: "Which people to count; all boxes when none are named.",
    })
    filter: TalentFilter | undefined,
    @Arg("onUnavailable", () => OnUnavailable, {
      defaultValue: OnUnavailable.WARN,
      description: "What to do when an owner is missing.",
    })
    onUnavailable: OnUnavailable,
    @Ctx() context: ProvinceContext,
  ): TalentPool {
    return askPool(filter, onUnavailable, context);
  }
}
