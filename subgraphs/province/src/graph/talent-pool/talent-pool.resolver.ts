import { MERGED_COUNTS } from "@talenta/access";
import { CountArgs, Price, Right } from "@talenta/contract";
import { Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import type { ProvinceContext } from "../province.context.ts";
import { askPool } from "../../talent-pool/talent-pool.service.ts";
import { TalentPoolAnswer } from "./talent-pool.answer.ts";
import { TalentPool } from "./talent-pool.type.ts";

@Resolver(() => TalentPool)
export class TalentPoolResolver {
  @Price(1_000)
  @Right(MERGED_COUNTS)
  @Query(() => TalentPool, {
    description:
      "The nine box over the regencies and cities below the province, or those the filter names, merged from what each of them answers. Who works for one regency, or reads reports of one, asks that one.",
  })
  talentPool(
    @Args(() => CountArgs) { filter }: CountArgs,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): TalentPool {
    return new TalentPoolAnswer(askPool(filter, onUnavailable, context));
  }
}
