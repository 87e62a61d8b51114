import type { RegencyCode } from "@talenta/talent";
import type { Principal } from "../principal.ts";
import { tableOf } from "./group.ts";
import { PROVINCE_PERMISSIONS } from "./province.permissions.ts";
import { REGENCY_PERMISSIONS } from "./regency.permissions.ts";
import { reachOf, type Rule, type Scope } from "./rule.ts";
import { SHARED_PERMISSIONS } from "./shared.permissions.ts";

/**
 * The one permission table: every field of both subgraphs by its coordinate (`Employee.name`), and types
 * whose rows are guarded by their name (`Employee`).
 */
export const PERMISSIONS: Readonly<Record<string, Rule>> = tableOf([
  ...SHARED_PERMISSIONS,
  ...PROVINCE_PERMISSIONS,
  ...REGENCY_PERMISSIONS,
]);

/**
 * How far a caller's right to a field, or to the rows of a type, reaches in a tenant; null where there is
 * none. Without a tenant only ANY can come back.
 */
export function scopeOf(
  principal: Principal,
  coordinate: string,
  tenant?: RegencyCode,
): Scope | null {
  const rule = PERMISSIONS[coordinate];
  if (rule === undefined) throw new Error(`${coordinate} is not in the permission table`);
  return reachOf(rule, principal, tenant);
}
