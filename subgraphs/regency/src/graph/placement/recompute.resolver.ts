import { Price, Right } from "@talenta/contract";
import { KEEPER_OR_HEAD } from "@talenta/access";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { regencyOf } from "../regency/owner.ts";
import { recomputeEverybody } from "../../placement/recompute.service.ts";
import { RecomputePlacementsInput, RecomputePlacementsPayloadType } from "./recompute.type.ts";

/** Placing everybody anew. */
@Resolver()
export class RecomputeResolver {
  @Price(20_000)
  @Right(KEEPER_OR_HEAD)
  @Mutation(() => RecomputePlacementsPayloadType, {
    nullable: true,
    description:
      "Places all active employees of the caller's regency anew under the policy adopted today. Who is placed as before keeps the placement; questions are answered meanwhile. The keeper of the data and the head may.",
  })
  async recomputePlacements(
    @Arg("input", () => RecomputePlacementsInput, {
      defaultValue: {},
      description: "Nothing has to be said.",
    })
    { clientMutationId = null }: RecomputePlacementsInput,
    @Ctx() { reader }: RegencyContext,
  ): Promise<RecomputePlacementsPayloadType> {
    const recomputed = await recomputeEverybody(reader.tenant, reader.principal);
    return { regency: regencyOf(reader.tenant), ...recomputed, clientMutationId };
  }
}
