import { COUNTS, HOME, INSIDE, NAMES, PERSON, PUBLIC } from "@talenta/access";
import { cleanNip } from "@talenta/talent";
import { CountArgs, normalFilter, PageArgs, Price, Right, SharingLevel } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, regencyNotSharing } from "@talenta/service";
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver } from "type-graphql";
import { mayCount, relationOf } from "../../access/visibility.ts";
import { EmployeeConnectionType, EmployeeType } from "../employee/employee.type.ts";
import { EmployeeFilter } from "../employee/employee-filter.input.ts";
import type { Employee } from "../../database/entities/employee.entity.ts";
import {
  type EmployeeList,
  findEmployees,
  headcount,
  listEmployees,
} from "../../employee/employee.service.ts";
import { conditionsBehind } from "../../figures/behind.service.ts";
import { sharingOf } from "../../tenant/sharing.ts";
import { poolHere } from "../../slice/pool.service.ts";
import type { Unit } from "../../database/entities/unit.entity.ts";
import { unitsByName } from "../unit/unit.loader.ts";
import { UnitType } from "../unit/unit.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { regencyOf } from "./owner.ts";
import { RegencyTalentPoolType, RegencyType } from "./regency.type.ts";

/** Fields of the regency itself. */
@Resolver(() => RegencyType)
export class RegencyResolver {
  @Right(HOME)
  @Query(() => RegencyType, {
    nullable: true,
    description: "The regency the caller works for.",
  })
  myRegency(@Ctx() { reader }: RegencyContext): RegencyType {
    return regencyOf(reader.tenant);
  }

  @Price(10)
  @Right(COUNTS)
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Active employees: those with a box and those without.",
  })
  async headcount(@Ctx() { reader }: RegencyContext): Promise<number> {
    const { tenant, principal } = reader;
    if (!mayCount(principal, tenant, await reader.sharing())) throw regencyNotSharing(tenant.code);
    return headcount(tenant);
  }

  @Right(PERSON)
  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description:
      "One employee by id or by NIP; null when there is none or the caller may not see the person.",
  })
  async employee(
    @Ctx() { reader }: RegencyContext,
    @Arg("id", () => ID, {
      nullable: true,
      description: "Id of the employee, as lists show it; give it, or the NIP.",
    })
    id?: string | null,
    @Arg("nip", () => ID, { nullable: true, description: "Employee number, 18 digits." })
    nip?: string | null,
  ): Promise<Employee | null> {
    const [by, key] = oneOf(id, nip && cleanNip(nip));
    const [employee] = await findEmployees(reader, by, [key]);
    return employee ?? null;
  }

  @Price(50)
  @Right(NAMES)
  @FieldResolver(() => EmployeeConnectionType, {
    nullable: true,
    description:
      "Active employees the caller may see, by name; by `moved` those at work then, who left since among them.",
  })
  async employees(
    @Ctx() { reader }: RegencyContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg("filter", () => EmployeeFilter, {
      nullable: true,
      description: "Which employees; all when absent.",
    })
    filter?: EmployeeFilter | null,
  ): Promise<EmployeeList> {
    const list = await listEmployees(reader, {
      filter: normalFilter(filter),
      more: await conditionsBehind(reader, filter ?? {}),
      withLeavers: Boolean(filter?.moved),
      first,
      after,
    });
    if (list === null) throw regencyNotSharing(reader.tenant.code);
    return list;
  }

  @Price(100)
  @Right(COUNTS)
  @FieldResolver(() => RegencyTalentPoolType, {
    nullable: true,
    description: "The nine box of this owner alone.",
  })
  async talentPool(
    @Ctx() { reader }: RegencyContext,
    @Args(() => CountArgs) { filter }: CountArgs,
  ): Promise<RegencyTalentPoolType> {
    return { regency: regencyOf(reader.tenant), ...(await poolHere(reader, filter)) };
  }

  @Right(PUBLIC)
  @FieldResolver(() => SharingLevel, {
    nullable: true,
    description: "What the owner lets callers from outside see.",
  })
  sharing(@Ctx() { reader }: RegencyContext): Promise<SharingLevel> {
    return sharingOf(reader.tenant);
  }

  @Right(INSIDE)
  @FieldResolver(() => [UnitType], {
    nullable: true,
    description: "All organisation units (unor), by name.",
  })
  units(@Ctx() { reader }: RegencyContext): Promise<Unit[]> | Unit[] {
    if (relationOf(reader.principal, reader.tenant) !== "OWN") return [];
    return unitsByName(reader.tenant.store.db).execute();
  }
}

/** The one of the two that is given. Throws BAD_USER_INPUT for none and for both. */
function oneOf(
  id: string | null | undefined,
  nip: string | null | undefined,
): ["id" | "nip", string] {
  if (id != null && nip == null) return ["id", id];
  if (nip != null && id == null) return ["nip", nip];
  throw badUserInput({ field: "id", fix: say("asked.idOrNip") });
}
