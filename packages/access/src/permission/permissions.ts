import type { RegencyCode } from "@talenta/talent";
import type { Principal } from "../principal.ts";
import { tableOf } from "./group.ts";
import { POLICY_PERMISSIONS } from "./province/policy.permissions.ts";
import { PROVINCE_PERMISSIONS } from "./province.permissions.ts";
import { DICTIONARY_PERMISSIONS } from "./province/dictionary.permissions.ts";
import { EVIDENCE_PERMISSIONS } from "./regency/evidence.permissions.ts";
import { CALIBRATION_PERMISSIONS } from "./regency/calibration.permissions.ts";
import { REQUEST_PERMISSIONS } from "./regency/request.permissions.ts";
import { STANDARD_PERMISSIONS } from "./regency/standard.permissions.ts";
import { PLACEMENT_PERMISSIONS } from "./regency/placement.permissions.ts";
import { REGENCY_PERMISSIONS } from "./regency.permissions.ts";
import { PROVINCE_FIGURES_PERMISSIONS } from "./province/figures.permissions.ts";
import { REGENCY_FIGURES_PERMISSIONS } from "./regency/figures.permissions.ts";
import { PROVINCE_PROGRAMME_PERMISSIONS } from "./province/programme.permissions.ts";
import { PROGRAMME_PERMISSIONS } from "./regency/programme.permissions.ts";
import { reachOf, type Rule, type Scope } from "./rule.ts";
import { SHARED_PERMISSIONS } from "./shared.permissions.ts";

/**
 * The one permission table: every field of both subgraphs by its coordinate (`Employee.name`), and types
 * whose rows are guarded by their name (`Employee`).
 */
export const PERMISSIONS: Readonly<Record<string, Rule>> = tableOf([
  ...SHARED_PERMISSIONS,
  ...PROVINCE_PERMISSIONS,
  ...POLICY_PERMISSIONS,
  ...REGENCY_PERMISSIONS,
  ...EVIDENCE_PERMISSIONS,
  ...STANDARD_PERMISSIONS,
  ...CALIBRATION_PERMISSIONS,
  ...REQUEST_PERMISSIONS,
  ...PLACEMENT_PERMISSIONS,
  ...DICTIONARY_PERMISSIONS,
  ...PROVINCE_FIGURES_PERMISSIONS,
  ...REGENCY_FIGURES_PERMISSIONS,
  ...PROGRAMME_PERMISSIONS,
  ...PROVINCE_PROGRAMME_PERMISSIONS,
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
