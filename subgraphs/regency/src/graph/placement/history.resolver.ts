import { RECORD } from "@talenta/access";
import { PageArgs, Right } from "@talenta/contract";
import type { Page } from "@talenta/service";
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { PlacementConnectionType, PlacementType } from "./placement.type.ts";

/** Every placement a person ever had. */
@Resolver(() => EmployeeType)
export class EmployeePlacementsResolver {
  @Right(RECORD)
  @FieldResolver(() => PlacementConnectionType, {
    nullable: true,
    description:
      "Every placement the person ever had here, newest first; the first of them is the current one.",
  })
  placements(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<Placement>> {
    return loaders().placementHistory.load(employee.id, page);
  }

  @Right(RECORD)
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: "Any placement the person ever had here, by id; null when there is none.",
  })
  async placementById(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
    @Arg("id", () => ID, { description: "Id of the placement." }) id: string,
  ): Promise<Placement | null> {
    const placement = await loaders().placementsById.load(id);
    return placement?.employeeId === employee.id ? placement : null;
  }
}
