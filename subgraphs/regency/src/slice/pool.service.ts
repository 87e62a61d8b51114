import type { Principal } from "@talenta/access";
import {
  decodeQuery,
  type SharingLevel,
  type SliceFilter,
  type SliceStatus,
  type TalentFilter,
} from "@talenta/contract";
import { BOXES, type Box, type RegencyCode } from "@talenta/talent";
import { mayCount, refuseSinglingOut } from "../access/visibility.ts";
import { activeMatching } from "../employee/employee.filter.ts";
import type { Reader } from "../employee/employee.service.ts";
import { filterHere } from "./asked-here.ts";
import type { Tenant } from "../tenant/tenant.ts";
import {
  asksOtherPolicy,
  NO_PROVENANCE,
  provenanceOf,
  type SliceProvenance,
} from "./provenance.ts";

/** Counts of one regency: nine boxes in order, and those without a box. */
interface PoolCounts {
  unplaced: number;
  nineBox: { box: Box; count: number; certain: number; suppressed: boolean }[];
}

/**
 * Counts the active employees who match, box by box, zeros included. With boxes asked for, the others
 * count zero and so does `unplaced`, because nobody in a box is unplaced.
 */
async function countPool(tenant: Tenant, filter: SliceFilter): Promise<PoolCounts> {
  const rows = await tenant.store.db
    .selectFrom("employee")
    .select((eb) => [
      "box",
      eb.fn.countAll<number>().as("n"),
      eb.fn.sum<number | null>("certain").as("certain"),
    ])
    .where(activeMatching(filter, tenant))
    .groupBy("box")
    .execute();
  const counts = new Map(rows.map((row) => [row.box, row]));
  return {
    unplaced: counts.get(null)?.n ?? 0,
    nineBox: BOXES.map((box) => {
      const { n = 0, certain = 0 } = counts.get(box) ?? {};
      return { box, count: n, certain: certain ?? 0, suppressed: false };
    }),
  };
}

/** What a slice of a merged count answers. */
export interface AnsweredPool extends SliceProvenance {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  readonly unplaced: number | null;
  readonly nineBox: PoolCounts["nineBox"] | null;
}

/**
 * This regency's part of a merged count, under its own sharing rules: NOT_SHARED below AGGREGATE, OTHER_POLICY where
 * the question is about another policy than the one adopted.
 * The token is outside input and is checked as such.
 */
export async function poolSlice(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  query: string,
): Promise<AnsweredPool> {
  const silent = { regency: tenant.code, unplaced: null, nineBox: null, ...NO_PROVENANCE };
  if (!mayCount(caller.principal, tenant, caller.sharing)) {
    return { ...silent, status: "NOT_SHARED" };
  }
  const { filter } = decodeQuery("POOL_SLICE", query);
  refuseSinglingOut(tenant, caller.principal, filter);
  if (asksOtherPolicy(tenant, filter)) return { ...silent, status: "OTHER_POLICY" };
  const provenance = await provenanceOf(tenant);
  return {
    regency: tenant.code,
    status: "OK",
    ...(await countPool(tenant, filter)),
    ...provenance,
  };
}

/** Counts of this regency alone, with their sum; figures are null unless the status is OK. */
export type PoolHere =
  | (PoolCounts & { readonly status: "OK"; readonly total: number })
  | {
      readonly status: "NOT_SHARED" | "OTHER_POLICY";
      readonly total: null;
      readonly unplaced: null;
      readonly nineBox: null;
    };

/** The same counts asked of this regency alone. Throws as `filterHere`. */
export async function poolHere(
  { tenant, principal, sharing }: Pick<Reader, "tenant" | "principal" | "sharing">,
  given: TalentFilter | null | undefined,
): Promise<PoolHere> {
  const filter = filterHere(tenant, "filter", given);
  const silent = { total: null, unplaced: null, nineBox: null };
  if (!mayCount(principal, tenant, await sharing())) return { ...silent, status: "NOT_SHARED" };
  refuseSinglingOut(tenant, principal, filter);
  if (asksOtherPolicy(tenant, filter)) return { ...silent, status: "OTHER_POLICY" };
  const counts = await countPool(tenant, filter);
  return {
    ...counts,
    status: "OK",
    total: counts.nineBox.reduce((sum, { count }) => sum + count, 0),
  };
}
