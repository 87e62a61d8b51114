import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RegencyContext } from "../regency/regency.context.ts";
import type { Unit } from "./unit.entity.ts";
import { UnitType } from "./unit.type.ts";

/** The tree of units, one level at a time. */
@Resolver(() => UnitType)
export class UnitResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: "The unit above; null at the top.",
  })
  parent(@Root() unit: Unit, @Ctx() { loaders }: RegencyContext): Promise<Unit | null> | null {
    return unit.parentId === null ? null : loaders().units.load(unit.parentId);
  }

  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: "The units right below, by name.",
  })
  children(@Root() unit: Unit, @Ctx() { loaders }: RegencyContext): Promise<Unit[]> {
    return loaders().childUnits.load(unit.id);
  }
}
