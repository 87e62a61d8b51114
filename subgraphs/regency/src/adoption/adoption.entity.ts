import { defineEntity, p } from "@mikro-orm/core";

/** Which policy version is applied from which day on. */
export const AdoptionTable = defineEntity({
  name: "Adoption",
  tableName: "adoption",
  properties: {
    seq: p.integer().primary().autoincrement(),
    id: p.text(),
    policyId: p.text(),
    policyVersion: p.integer(),
    fromDay: p.text(),
    decidedBy: p.text().strictNullable(),
    decidedAt: p.text(),
    cancelledBy: p.text().strictNullable(),
    cancelledAt: p.text().strictNullable(),
  },
  indexes: [{ name: "adoption_from", properties: ["fromDay", "seq"] }],
  uniques: [{ name: "adoption_id_unique", properties: "id" }],
});
