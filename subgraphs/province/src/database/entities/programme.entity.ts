import { defineEntity, p } from "@mikro-orm/core";
import type { ProgrammeState } from "@talenta/contract";
import type { Json } from "@talenta/store";
import type { ProgrammePlan } from "@talenta/talent";

/** Assessment programmes and their versions. */
export const ProgrammeTable = defineEntity({
  name: "Programme",
  tableName: "programme",
  properties: {
    id: p.text().primary(),
    version: p.integer().primary(),
    state: p.text().$type<ProgrammeState>(),
    plan: p.text().$type<Json<ProgrammePlan>>(),
    draftedAt: p.text(),
    draftedBy: p.text(),
    publishedAt: p.text().strictNullable(),
    publishedBy: p.text().strictNullable(),
    closedAt: p.text().strictNullable(),
    closedBy: p.text().strictNullable(),
  },
  uniques: [{ name: "programme_one_draft", properties: "id", where: `"state" = 'DRAFT'` }],
  checks: [
    { name: "programme_check_1", expression: `"version" >= 1` },
    { name: "programme_check_2", expression: `"state" in ('DRAFT', 'PUBLISHED', 'CLOSED')` },
    { name: "programme_check_3", expression: `("state" = 'DRAFT') = ("published_at" is null)` },
    { name: "programme_check_4", expression: `("state" = 'CLOSED') = ("closed_at" is not null)` },
  ],
});
