import { defineEntity, p } from "@mikro-orm/core";
import type { PositionClass } from "@talenta/talent";

/** Titles of positions (nama jabatan) with their class; SIASN's JABATAN ID names a title, not a chair. */
export const PositionTable = defineEntity({
  name: "Position",
  tableName: "position",
  properties: {
    id: p.text().primary(),
    title: p.text(),
    kind: p.text().strictNullable(),
    class: p.text().$type<PositionClass>().strictNullable(),
  },
});
