import type { Principal } from "@talenta/access";
import { decodeQuery, type SharingLevel, type SliceFilter } from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import { BOXES, type Box, type PoolSlice } from "@talenta/talent";
import { mayCount, standingOf } from "../access/visibility.ts";
import { activeMatching } from "../employee/employee.filter.ts";
import { today, type Tenant } from "../regency/tenant.ts";

/** Counts of one regency: nine boxes in order, and those without a box. */
export interface PoolCounts {
  unplaced: number;
  nineBox: { box: Box; count: number; suppressed: boolean }[];
}

/**
 * Counts the active employees who match, box by box, zeros included. With boxes asked for, the others
 * count zero and so does `unplaced`, because nobody in a box is unplaced.
 */
export async function countPool(tenant: Tenant, filter: SliceFilter): Promise<PoolCounts> {
  const condition = activeMatching(filter, today(tenant));
  const rows = await tenant.store.sql.all<{ box: Box | null; n: number }>(
    `select box, count(*) as n from employee where ${condition.text} group by box`,
    condition.parameters,
  );
  const counts = new Map(rows.map((row) => [row.box, row.n]));
  return {
    unplaced: counts.get(null) ?? 0,
    nineBox: BOXES.map((box) => ({ box, count: counts.get(box) ?? 0, suppressed: false })),
  };
}

/**
 * This regency's part of a merged count, under its own sharing rules: NOT_SHARED below AGGREGATE.
 * The token is outside input and is checked as such.
 */
export async function poolSlice(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  query: string,
): Promise<PoolSlice> {
  if (!mayCount(caller.principal, tenant, caller.sharing)) {
    return { regency: tenant.code, status: "NOT_SHARED", unplaced: null, nineBox: null };
  }
  const { filter } = decodeQuery("POOL_SLICE", query);
  refuseSinglingOut(tenant, caller.principal, filter);
  return { regency: tenant.code, status: "OK", ...(await countPool(tenant, filter)) };
}

/** `search` and `units` single people out; on counts they are only for who may see all people here anyway. */
export function refuseSinglingOut(tenant: Tenant, principal: Principal, filter: SliceFilter): void {
  if (standingOf(principal, tenant) === "OWN") return;
  for (const field of ["search", "units"] as const) {
    if (filter[field] === null) continue;
    throw badUserInput({
      field: `filter.${field}`,
      value: filter[field],
      fix: "It singles people out, so only who works with a regency's people may count by it. Leave it out, or ask candidates.",
    });
  }
}
