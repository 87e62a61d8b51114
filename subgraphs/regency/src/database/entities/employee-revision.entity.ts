import { defineEntity, p } from "@mikro-orm/core";

/** What was on record of a person until something else took its place. */
export const EmployeeRevisionTable = defineEntity({
  name: "EmployeeRevision",
  tableName: "employee_revision",
  properties: {
    id: p.integer().primary().autoincrement(),
    employeeId: p.text(),
    record: p.text(),
    personKey: p.text(),
    leftAt: p.text().strictNullable(),
    enteredAt: p.text(),
    replacedBy: p.text(),
    replacedAt: p.text(),
    replacedOrigin: p.text().$type<"FILE" | "MUTATION" | "UNDO">(),
    replacedOriginId: p.text().strictNullable(),
    reason: p.text(),
  },
  indexes: [{ name: "employee_revision_employee", properties: ["employeeId", "id"] }],
  checks: [
    {
      name: "employee_revision_check_1",
      expression: `"replaced_origin" in ('FILE', 'MUTATION', 'UNDO')`,
    },
  ],
});
