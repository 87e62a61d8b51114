import { Right } from "@talenta/contract";
import { OWN_RECORD } from "@talenta/access";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { Employee } from "../../database/entities/employee.entity.ts";
import { EmployeeType } from "../employee/employee.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { ownRecord } from "../../viewer/viewer.service.ts";
import { ViewerType } from "./viewer.type.ts";

/** What a regency adds to the caller: the caller's own record. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Right(OWN_RECORD)
  @FieldResolver(() => EmployeeType, {
    nullable: true,
    description: "The caller's own record; null when the caller has none here.",
  })
  employee(@Ctx() { reader }: RegencyContext): Promise<Employee | null> {
    return ownRecord(reader);
  }
}
