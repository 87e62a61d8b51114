import { Right } from "@talenta/contract";
import { KEYS_OF_PEOPLE, PERSON, RECORD } from "@talenta/access";
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { AppraisalType } from "../appraisal/appraisal.type.ts";
import { AssessmentType } from "../assessment/assessment.type.ts";
import { type EvidenceOf, ofKind } from "../../evidence/provenance.ts";
import type { Placement } from "../../database/entities/placement.entity.ts";
import { PlacementType } from "../placement/placement.type.ts";
import { PositionType } from "../position/position.type.ts";
import type { RegencyContext } from "../regency.context.ts";
import { regencyOf } from "../regency/owner.ts";
import { RegencyType } from "../regency/regency.type.ts";
import type { Unit } from "../../database/entities/unit.entity.ts";
import { UnitType } from "../unit/unit.type.ts";
import type { Employee } from "../../database/entities/employee.entity.ts";
import type { EmployeeList } from "../../employee/employee.service.ts";
import { EmployeeConnectionType, EmployeeType } from "./employee.type.ts";

/** Relations of an employee; each loads for all employees of a request at once. */
@Resolver(() => EmployeeType)
export class EmployeeResolver {
  @Right(RECORD)
  @FieldResolver(() => Boolean, { nullable: true, description: "In service and at work." })
  active(@Root() employee: Employee): boolean {
    return employee.active === 1;
  }

  @Right(KEYS_OF_PEOPLE)
  @Directive("@shareable")
  @FieldResolver(() => RegencyType, { description: "The owner that keeps this person's data." })
  regency(@Ctx() { reader }: RegencyContext): RegencyType {
    return regencyOf(reader.tenant);
  }

  @Right(PERSON)
  @FieldResolver(() => PositionType, {
    nullable: true,
    description: "Position held (jabatan), with its class.",
  })
  async position(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<PositionType | null> {
    if (employee.positionId === null) return null;
    const position = await loaders().positions.load(employee.positionId);
    return position && { id: position.id, title: position.title, class: employee.positionClass };
  }

  @Right(PERSON)
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: "Organisation unit (unor) the person works in.",
  })
  unit(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Unit | null> | null {
    return employee.unitId === null ? null : loaders().units.load(employee.unitId);
  }

  @Right(PERSON)
  @FieldResolver(() => PlacementType, {
    nullable: true,
    description: "Where the person stands in the nine box, and why.",
  })
  placement(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<Placement | null> {
    return loaders().placements.load(employee.id);
  }

  @Right(RECORD)
  @FieldResolver(() => [AppraisalType], {
    nullable: true,
    description: "Performance ratings (SKP), latest first.",
  })
  async appraisals(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<EvidenceOf<"APPRAISAL">[]> {
    return ofKind(await loaders().evidence.load(employee.id), "APPRAISAL");
  }

  @Right(RECORD)
  @FieldResolver(() => [AssessmentType], {
    nullable: true,
    description: "Results of profiling and other assessments, latest first.",
  })
  async assessments(
    @Root() employee: Employee,
    @Ctx() { loaders }: RegencyContext,
  ): Promise<EvidenceOf<"ASSESSMENT">[]> {
    return ofKind(await loaders().evidence.load(employee.id), "ASSESSMENT");
  }
}

/** The count of a list, made only when it is asked for. */
@Resolver(() => EmployeeConnectionType)
export class EmployeeConnectionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Employees in the whole list.",
  })
  totalCount(@Root() list: EmployeeList): Promise<number> {
    return list.count();
  }
}
