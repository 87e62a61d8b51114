import { defineEntity, p } from "@mikro-orm/core";

/** Settings of the province, one row each. */
export const SettingTable = defineEntity({
  name: "Setting",
  tableName: "setting",
  properties: {
    key: p.text().primary(),
    value: p.text(),
  },
});
