import {
  GroupDimension,
  NineBoxBreakdown,
  nineBoxBreakdownOf,
  normalDimensions,
  normalFilter,
} from "@talenta/contract";
import { regencyNotSharing } from "@talenta/service";
import { Arg, Ctx, FieldResolver, Resolver } from "type-graphql";
import { mayCount } from "../access/visibility.ts";
import { EmployeeFilter } from "../employee/employee-filter.input.ts";
import type { RegencyContext } from "../regency/regency.context.ts";
import { RegencyType } from "../regency/regency.type.ts";
import { refuseSinglingOut } from "../slice/pool.service.ts";
import { breakdown } from "./nine-box.service.ts";

/** Figures of this regency alone. */
@Resolver(() => RegencyType)
export class FiguresResolver {
  @FieldResolver(() => NineBoxBreakdown, {
    nullable: true,
    description: "The nine box of this owner with shares, and by the groups named.",
  })
  async nineBoxBreakdown(
    @Ctx() { reader }: RegencyContext,
    @Arg("by", () => [GroupDimension], {
      defaultValue: [],
      description: "What to count people by; nothing for the whole only.",
    })
    by: GroupDimension[],
    @Arg("filter", () => EmployeeFilter, {
      nullable: true,
      description: "Whom to count; all active employees when absent.",
    })
    filter?: EmployeeFilter | null,
  ): Promise<NineBoxBreakdown> {
    const { tenant, principal } = reader;
    const normal = normalFilter(filter);
    if (!mayCount(principal, tenant, await reader.sharing())) throw regencyNotSharing(tenant.code);
    refuseSinglingOut(tenant, principal, normal);
    const question = { by: normalDimensions(by), filter: normal };
    return nineBoxBreakdownOf(await breakdown(tenant, { principal }, question));
  }
}
