import type { Principal } from "@talenta/access";
import type { SharingLevel, SliceFilter } from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput } from "@talenta/service";
import { TALENT_POOL_BOXES, type Box } from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";
import { shares } from "../tenant/sharing.ts";

/**
 * Which employees a caller may see, as conditions that must all hold; null: none at all.
 * Absent conditions do not restrict.
 */
export interface VisibleRows {
  readonly nip?: string;
  readonly active?: true;
  readonly boxes?: readonly Box[];
}

/** What a caller is to this regency. */
export type Relation = "OWN" | "SELF" | "SHARED" | "COUNTS" | "NONE";

/**
 * What the caller is here: inside with all rights of its regency (OWN) or towards its own record
 * (SELF); outside as a reader of what is shared (SHARED), or of counts alone (COUNTS); or nowhere.
 */
export function relationOf(principal: Principal, tenant: Pick<Tenant, "code">): Relation {
  const inside = principal.regency === tenant.code;
  switch (principal.role) {
    case "REGENCY_OFFICER":
    case "REGENCY_COMMITTEE":
    case "REGENCY_HEAD":
      return inside ? "OWN" : "NONE";
    case "EMPLOYEE":
      return inside && principal.nip !== undefined ? "SELF" : "NONE";
    case "PROVINCE_ANALYST":
    case "PROVINCE_ADMIN":
      return "SHARED";
    case "BI_READER":
      return "COUNTS";
    case "AUDITOR":
      return "NONE";
  }
}

/** Whose rows the caller may see. Every path to an employee asks here, and nowhere else. */
export function visibleRows(
  principal: Principal,
  tenant: Pick<Tenant, "code">,
  sharing: SharingLevel,
): VisibleRows | null {
  switch (relationOf(principal, tenant)) {
    case "OWN":
      return {};
    case "SELF":
      return principal.nip === undefined ? null : { nip: principal.nip };
    case "SHARED": {
      const boxes = sharedBoxes(sharing);
      if (boxes === null) return null;
      return boxes === "ALL" ? { active: true } : { active: true, boxes };
    }
    case "COUNTS":
    case "NONE":
      return null;
  }
}

/** Of which boxes a regency shows names to callers from outside; null: of none. */
export function sharedBoxes(sharing: SharingLevel): readonly Box[] | "ALL" | null {
  if (shares(sharing, "FULL")) return "ALL";
  return shares(sharing, "POOL") ? TALENT_POOL_BOXES : null;
}

/** Whether the caller may see counts: inside always, outside from AGGREGATE on. */
export function mayCount(
  principal: Principal,
  tenant: Pick<Tenant, "code">,
  sharing: SharingLevel,
): boolean {
  switch (relationOf(principal, tenant)) {
    case "OWN":
      return true;
    case "SHARED":
    case "COUNTS":
      return principal.regency === tenant.code || shares(sharing, "AGGREGATE");
    case "SELF":
    case "NONE":
      return false;
  }
}

/**
 * Refuses a count by `search` or `units`, which single people out, unless the caller may see all people here anyway.
 *
 * @throws BAD_USER_INPUT naming the field
 */
export function refuseSinglingOut(
  tenant: Pick<Tenant, "code">,
  principal: Principal,
  filter: SliceFilter,
): void {
  if (relationOf(principal, tenant) === "OWN") return;
  for (const field of ["search", "units"] as const) {
    if (filter[field] === null) continue;
    throw badUserInput({
      field: `filter.${field}`,
      value: filter[field],
      fix: say("asked.singlesOut"),
    });
  }
}
