import { Right } from "@talenta/contract";
import { INSIDE, PERSON } from "@talenta/access";
import { unitValue } from "@talenta/talent";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { RegencyContext } from "../regency.context.ts";
import type { Unit } from "../../database/entities/unit.entity.ts";
import { UnitType } from "./unit.type.ts";

/** The tree of units, one level at a time. */
@Resolver(() => UnitType)
export class UnitResolver {
  @Right(PERSON)
  @FieldResolver(() => ID)
  id(@Root() unit: Unit, @Ctx() { reader }: RegencyContext): string {
    return unitValue(reader.tenant.code, unit.id);
  }

  @Right(PERSON)
  @FieldResolver(() => ID, {
    description:
      "Code of the unit with its owner: UNOR ID, or one made from the name where files have none.",
  })
  code(@Root() unit: Unit): string {
    return unit.id;
  }

  @Right(INSIDE)
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: "The unit above; null at the top.",
  })
  parent(@Root() unit: Unit, @Ctx() { loaders }: RegencyContext): Promise<Unit | null> | null {
    return unit.parentId === null ? null : loaders().units.load(unit.parentId);
  }

  @Right(INSIDE)
  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: "The units right below, by name.",
  })
  children(@Root() unit: Unit, @Ctx() { loaders }: RegencyContext): Promise<Unit[]> {
    return loaders().childUnits.load(unit.id);
  }
}
