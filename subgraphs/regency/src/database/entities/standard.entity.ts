import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { Mark, PositionClass, Requirement } from "@talenta/talent";

/** Which level of each competency a position, or a class of positions, asks for. */
export const CompetencyStandardTable = defineEntity({
  name: "CompetencyStandard",
  tableName: "competency_standard",
  properties: {
    id: p.text().primary(),
    positionId: p.text().strictNullable(),
    positionClass: p.text().$type<PositionClass>().strictNullable(),
    requirements: p.text().$type<Json<Requirement[]>>(),
    mark: p.text().$type<Mark>(),
    source: p.text(),
    setAt: p.text(),
    setBy: p.text(),
    reason: p.text(),
    endedAt: p.text().strictNullable(),
    endedBy: p.text().strictNullable(),
    endReason: p.text().strictNullable(),
  },
  indexes: [
    {
      name: "competency_standard_set",
      properties: ["setAt", "id"],
      columns: [{ name: "set_at", sort: "desc" }, { name: "id" }],
    },
  ],
  uniques: [
    {
      name: "competency_standard_class",
      properties: "positionClass",
      where: `"ended_at" is null and "position_class" is not null`,
    },
    {
      name: "competency_standard_position",
      properties: "positionId",
      where: `"ended_at" is null and "position_id" is not null`,
    },
  ],
  checks: [
    {
      name: "competency_standard_check_1",
      expression: `("position_id" is null) <> ("position_class" is null)`,
    },
    {
      name: "competency_standard_check_2",
      expression: `("ended_at" is null) = ("ended_by" is null) and ("ended_at" is null) = ("end_reason" is null)`,
    },
  ],
});
