import { defineEntity, p } from "@mikro-orm/core";

export const UnitTable = defineEntity({
  name: "Unit",
  tableName: "unit",
  properties: {
    id: p.text().primary(),
    name: p.text(),
    parentId: p.text().strictNullable(),
  },
  indexes: [{ name: "unit_parent", properties: "parentId" }],
});

/** An organisation unit (unor); units form a tree. */
export class Unit extends UnitTable.class {}

UnitTable.setClass(Unit);
