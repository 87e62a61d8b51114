import { PERSON, STAFF } from "@talenta/access";
import type { Page } from "@talenta/service";
import { PageArgs, PositionClass, Right } from "@talenta/contract";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { listPositions } from "../../position/position-list.service.ts";
import { positionId } from "../../text/position-id.ts";
import { PositionConnectionType, PositionType } from "./position.type.ts";

/** What names a position: its code with the owner, and an id that nothing else has. */
@Resolver(() => PositionType)
export class PositionNameResolver {
  @Right(PERSON)
  @FieldResolver(() => ID)
  id(@Root() position: PositionType, @Ctx() { reader }: RegencyContext): string {
    return positionId(reader.tenant.code, position);
  }

  @Right(PERSON)
  @FieldResolver(() => ID, {
    description:
      "Code of the title with its owner: JABATAN ID, or one made from the title where files have none.",
  })
  code(@Root() position: PositionType): string {
    return position.id;
  }
}

/** The positions of a regency. */
@Resolver(() => RegencyType)
export class RegencyPositionsResolver {
  @Right(STAFF)
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
    return listPositions(reader.tenant.store.db, {
      search: search ?? null,
      class: positionClass ?? null,
      first,
      after,
    });
  }
}
