import { defineEntity, p } from "@mikro-orm/core";
import type { TablesOf } from "@talenta/store";
import type { Selection } from "kysely";

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

/** The columns that make a `Unit`. */
export const UNIT_COLUMNS = ["id", "name", "parent_id as parentId"] as const;

/** An organisation unit (unor); units form a tree. */
export type Unit = Selection<
  TablesOf<readonly [typeof UnitTable]>,
  "unit",
  (typeof UNIT_COLUMNS)[number]
>;
