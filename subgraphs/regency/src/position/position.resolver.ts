import type { Page } from "@talenta/service";
import { PageArgs, PositionClass } from "@talenta/contract";
import { Arg, Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import type { RegencyContext } from "../regency/regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { listPositions } from "./position-list.service.ts";
import { PositionConnectionType, type PositionType } from "./position.type.ts";

/** The positions of a regency. */
@Resolver(() => RegencyType)
export class RegencyPositionsResolver {
  @FieldResolver(() => PositionConnectionType, {
    nullable: true,
    description: "Positions (jabatan) on record here, by title: what one may hold or aim at.",
  })
  positions(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("search", () => String, { nullable: true, description: "Part of the title." })
    search?: string | null,
    @Arg("class", () => PositionClass, { nullable: true, description: "Only this class." })
    positionClass?: PositionClass | null,
  ): Promise<Page<PositionType>> {
    return listPositions(reader.tenant.store.sql, {
      search: search ?? null,
      class: positionClass ?? null,
      first,
      after,
    });
  }
}
