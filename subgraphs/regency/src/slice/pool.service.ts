import type { Principal } from "@talenta/access";
import {
  decodeQuery,
  type SharingLevel,
  type SliceFilter,
  type TalentFilter,
} from "@talenta/contract";
import { BOXES, type Box, type PoolSlice } from "@talenta/talent";
import { mayCount, refuseSinglingOut } from "../access/visibility.ts";
import { activeMatching } from "../employee/employee.filter.ts";
import type { Reader } from "../employee/employee.service.ts";
import { filterHere } from "../figures/asked-here.ts";
import type { Tenant } from "../regency/tenant.ts";

/** Counts of one regency: nine boxes in order, and those without a box. */
export interface PoolCounts {
  unplaced: number;
  nineBox: { box: Box; count: number; suppressed: boolean }[];
}

/**
 * Counts the active employees who match, box by box, zeros included. With boxes asked for, the others
 * count zero and so does `unplaced`, because nobody in a box is unplaced.
 */
async function countPool(tenant: Tenant, filter: SliceFilter): Promise<PoolCounts> {
  const condition = activeMatching(filter, tenant);
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

/** The same counts asked of this regency alone, with their sum; null below AGGREGATE. Throws as `filterHere`. */
export async function poolHere(
  { tenant, principal, sharing }: Pick<Reader, "tenant" | "principal" | "sharing">,
  given: TalentFilter | null | undefined,
): Promise<(PoolCounts & { readonly total: number }) | null> {
  const filter = filterHere(tenant, "filter", given);
  if (!mayCount(principal, tenant, await sharing())) return null;
  refuseSinglingOut(tenant, principal, filter);
  const counts = await countPool(tenant, filter);
  return { ...counts, total: counts.nineBox.reduce((sum, { count }) => sum + count, 0) };
}
