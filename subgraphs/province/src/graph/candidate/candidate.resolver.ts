import { MERGED_NAMES } from "@talenta/access";
import { CandidateOrder, PageArgs, Price, Right, TalentFilter } from "@talenta/contract";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";

import { AskedArgs } from "../merged/asked.args.ts";
import type { ProvinceContext } from "../province.context.ts";
import { askCandidates } from "../../candidate/candidate.service.ts";
import { CandidateAnswer } from "./candidate.answer.ts";
import { CandidateConnection } from "./candidate.type.ts";

@Resolver(() => CandidateConnection)
export class CandidateResolver {
  @Price(1_000)
  @Right(MERGED_NAMES)
  @Query(() => CandidateConnection, {
    description:
      "People ranked over the regencies and cities below the province, or those the filter names, page by page. Who works for one regency, or reads reports of one, asks that one.",
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
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Args(() => AskedArgs) { onUnavailable }: AskedArgs,
    @Ctx() context: ProvinceContext,
  ): CandidateConnection {
    const question = { filter, orderBy, onUnavailable, first, after };
    return new CandidateAnswer(askCandidates(question, context));
  }
}
