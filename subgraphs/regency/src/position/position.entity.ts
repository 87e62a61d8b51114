import { defineEntity, p } from "@mikro-orm/core";
import type { PositionClass } from "@talenta/talent";

export const PositionTable = defineEntity({
  name: "Position",
  tableName: "position",
  properties: {
    id: p.text().primary(),
    title: p.text(),
    kind: p.text().strictNullable(),
    positionClass: p.text().$type<PositionClass>().strictNullable().fieldName("class"),
  },
});

/** A position title (nama jabatan) with its class; SIASN's JABATAN ID names a title, not a chair. */
export class Position extends PositionTable.class {}

PositionTable.setClass(Position);
