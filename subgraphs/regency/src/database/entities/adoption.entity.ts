import { defineEntity, p } from "@mikro-orm/core";
import type { IsoDate } from "@talenta/talent";

/** Which policy version is applied from which day on. */
export const AdoptionTable = defineEntity({
  name: "Adoption",
  tableName: "adoption",
  properties: {
    seq: p.integer().primary().autoincrement(),
    id: p.text(),
    policyId: p.text(),
    policyVersion: p.integer(),
    fromDay: p.text().$type<IsoDate>(),
    decidedBy: p.text().strictNullable(),
    decidedAt: p.text(),
    cancelledBy: p.text().strictNullable(),
    cancelledAt: p.text().strictNullable(),
  },
  indexes: [{ name: "adoption_from", properties: ["fromDay", "seq"] }],
  uniques: [{ name: "adoption_id_unique", properties: "id" }],
});
