import { defineEntity, p } from "@mikro-orm/core";
import type { PolicyAction, PolicyState } from "@talenta/contract";
import type { Json } from "@talenta/store";
import type { PolicyDocument } from "@talenta/talent";

/** Policies and their versions; a published one never changes. */
export const PolicyTable = defineEntity({
  name: "Policy",
  tableName: "policy",
  properties: {
    id: p.text().primary(),
    version: p.integer().primary(),
    state: p.text().$type<PolicyState>(),
    document: p.text().$type<Json<PolicyDocument>>(),
    digest: p.text(),
    publishedAt: p.text().strictNullable(),
    withdrawnAt: p.text().strictNullable(),
  },
  uniques: [{ name: "policy_one_draft", properties: "id", where: `"state" = 'DRAFT'` }],
  checks: [
    { name: "policy_check_1", expression: `"version" >= 1` },
    { name: "policy_check_2", expression: `"state" in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')` },
    { name: "policy_check_3", expression: `("state" = 'DRAFT') = ("published_at" is null)` },
    {
      name: "policy_check_4",
      expression: `("state" = 'WITHDRAWN') = ("withdrawn_at" is not null)`,
    },
  ],
});

/** The life of each policy version, step by step. */
export const PolicyEventTable = defineEntity({
  name: "PolicyEvent",
  tableName: "policy_event",
  properties: {
    number: p.integer().primary().autoincrement(),
    policyId: p.text(),
    version: p.integer(),
    action: p.text().$type<PolicyAction>(),
    at: p.text(),
    actor: p.text(),
    reason: p.text().strictNullable(),
    digest: p.text(),
  },
  indexes: [{ name: "policy_event_policy", properties: ["policyId", "version", "number"] }],
  checks: [
    {
      name: "policy_event_check_1",
      expression: `"action" in ('DRAFTED', 'REVISED', 'DISCARDED', 'PUBLISHED', 'WITHDRAWN')`,
    },
  ],
});
