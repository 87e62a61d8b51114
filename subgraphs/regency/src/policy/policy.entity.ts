import { defineEntity, p } from "@mikro-orm/core";

/** Policy versions as the province published them; a version never changes. */
export const PolicyTable = defineEntity({
  name: "Policy",
  tableName: "policy",
  properties: {
    id: p.text().primary(),
    version: p.integer().primary(),
    document: p.text(),
    digest: p.text(),
    storedAt: p.text(),
  },
});
