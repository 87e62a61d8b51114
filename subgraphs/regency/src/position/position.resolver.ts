import { PositionClass } from "@talenta/contract";
import { Arg, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import type { Page } from "../page/cursor.ts";
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
    @Arg("first", () => Int, { defaultValue: 20, description: "Page size, 1 to 200." })
    first: number,
    @Arg("search", () => String, { nullable: true, description: "Part of the title." })
    search?: string | null,
    @Arg("class", () => PositionClass, { nullable: true, description: "Only this class." })
    positionClass?: PositionClass | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The endCursor of the page before; from the start when absent.",
    })
    after?: string | null,
  ): Promise<Page<PositionType>> {
    return listPositions(reader.tenant.store.sql, {
      search: search ?? null,
      class: positionClass ?? null,
      first,
      after: after ?? null,
    });
  }
}
