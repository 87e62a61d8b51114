import { COUNTS } from "@talenta/access";
import {
  BoxMovement,
  boxMovementOf,
  CountArgs,
  DateScalar,
  evidenceCompletenessOf,
  GroupedCountArgs,
  NineBoxBreakdown,
  nineBoxBreakdownOf,
  normalGroupings,
  normalPeriod,
  Price,
  progressShare,
  Right,
} from "@talenta/contract";
import { Arg, Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { askedHere } from "../../slice/asked-here.ts";
import { completeness } from "../../figures/completeness.service.ts";
import { CompletenessAnswerType } from "./completeness.type.ts";
import { movement, refuseTomorrow } from "../../figures/movement.service.ts";
import { breakdown } from "../../figures/nine-box.service.ts";

/** Figures of this regency alone. */
@Resolver(() => RegencyType)
export class FiguresResolver {
  @Price(300)
  @Right(COUNTS)
  @FieldResolver(() => NineBoxBreakdown, {
    nullable: true,
    description: "The nine box of this owner with shares, and by the groups named.",
  })
  async nineBoxBreakdown(
    @Ctx() { reader }: RegencyContext,
    @Args(() => GroupedCountArgs) { filter: given, ...groupings }: GroupedCountArgs,
  ): Promise<NineBoxBreakdown> {
    const filter = await askedHere(reader, "filter", given);
    return nineBoxBreakdownOf(
      await breakdown(reader.tenant, reader, { ...normalGroupings(groupings), filter }),
    );
  }

  @Price(500)
  @Right(COUNTS)
  @FieldResolver(() => BoxMovement, {
    nullable: true,
    description: "Who stood where at the end of one day and of a later one.",
  })
  async boxMovement(
    @Ctx() { reader }: RegencyContext,
    @Arg("from", () => DateScalar, { description: "The earlier day, in Asia/Jakarta." })
    from: string,
    @Arg("until", () => DateScalar, { description: "The later day, today at the latest." })
    until: string,
    @Args(() => CountArgs) { filter: given }: CountArgs,
  ): Promise<BoxMovement> {
    const filter = await askedHere(reader, "filter", given);
    const period = normalPeriod({ from, until });
    refuseTomorrow(reader.tenant, "until", period.until);
    return boxMovementOf(await movement(reader.tenant, { ...period, filter }), period);
  }

  @Price(1_000)
  @Right(COUNTS)
  @FieldResolver(() => CompletenessAnswerType, {
    nullable: true,
    description: "How much of the evidence people's policies ask for is on record.",
  })
  async evidenceCompleteness(
    @Ctx() { reader }: RegencyContext,
    @Args(() => GroupedCountArgs) { filter: given, ...groupings }: GroupedCountArgs,
  ): Promise<CompletenessAnswerType> {
    const filter = await askedHere(reader, "filter", given);
    const question = { ...normalGroupings(groupings), filter };
    const state = await completeness(reader.tenant, reader, question);
    return state.done
      ? { status: "OK", progress: null, completeness: evidenceCompletenessOf(state.result) }
      : { status: "PENDING", progress: progressShare(state.progress), completeness: null };
  }
}
