import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { PositionClass } from "@talenta/talent";

/** What was on record of a unit. */
export interface UnitBefore {
  name: string;
  parentId: string | null;
}

/** What was on record of a position. */
export interface PositionBefore {
  title: string;
  kind: string | null;
  class: PositionClass | null;
}

/** What an import found a unit or a position to be before it changed it; null for nothing. */
export const StructureRevisionTable = defineEntity({
  name: "StructureRevision",
  tableName: "structure_revision",
  properties: {
    seq: p.integer().primary().autoincrement(),
    importId: p.text(),
    kind: p.text().$type<"UNIT" | "POSITION">(),
    thingId: p.text(),
    before: p.text().$type<Json<UnitBefore | PositionBefore>>().strictNullable(),
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
