import { CandidateOrder, OnUnavailable, TalentFilter } from "@talenta/contract";
import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";

import type { ProvinceContext } from "../province.context.ts";
import { askCandidates } from "./candidate.service.ts";
import { CandidateConnection } from "./candidate.type.ts";

@Resolver(() => CandidateConnection)
export class CandidateResolver {
  @Query(() => CandidateConnection, {
    description:
      "People ranked over the regencies and cities below the province, or those the filter names, page by page. Who works for one regency asks that one.",
  })
  candidates(
    @Arg("filter", () => TalentFilter, {
      nullable: true,
      description: "Which people to rank; boxes 7, 8 and 9 unless boxes are named.",
    })
    filter: TalentFilter | undefined,
    @Arg("orderBy", () => CandidateOrder, {
      defaultValue: CandidateOrder.VALUE_DESC,
      description: "Order of the list.",
    })
    orderBy: CandidateOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: "Size of the page, 1 to 200." })
    first: number,
    @Arg("after", () => String, {
      nullable: true,
      description: "Cursor of the last entry of the page before.",
    })
    after: string | undefined,
    @Arg("onUnavailable", () => OnUnavailable, {
      defaultValue: OnUnavailable.WARN,
      description: "What to do when an owner is missing.",
    })
    onUnavailable: OnUnavailable,
    @Ctx() context: ProvinceContext,
  ): CandidateConnection {
    return askCandidates({ filter, orderBy, first, after, onUnavailable }, context);
  }
}
