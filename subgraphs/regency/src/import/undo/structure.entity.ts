import { defineEntity, p } from "@mikro-orm/core";

/** What an import found a unit or a position to be before it changed it; null for nothing. */
export const StructureRevisionTable = defineEntity({
  name: "StructureRevision",
  tableName: "structure_revision",
  properties: {
    seq: p.integer().primary().autoincrement(),
    importId: p.text(),
    kind: p.text().$type<"UNIT" | "POSITION">(),
    thingId: p.text(),
    before: p.text().strictNullable(),
  },
  indexes: [{ name: "structure_revision_thing", properties: ["kind", "thingId", "seq"] }],
  uniques: [
    {
      name: "structure_revision_import_id_kind_thing_id_unique",
      properties: ["importId", "kind", "thingId"],
    },
  ],
  checks: [{ name: "structure_revision_check_1", expression: `"kind" in ('UNIT', 'POSITION')` }],
});
