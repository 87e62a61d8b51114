import type { Principal } from "@talenta/access";
import { decodeQuery, type RankedSliceQuery, type SharingLevel } from "@talenta/contract";
import {
  type Box,
  type RankedEntry,
  type RankedSlice,
  resumeAfter,
  sortKeyOf,
  TALENT_POOL_BOXES,
} from "@talenta/talent";
import { sharedBoxes, standingOf } from "../access/visibility.ts";
import { allOf, type Condition, conditionsOf, inBoxes } from "../employee/employee.filter.ts";
import type { Tenant } from "../regency/tenant.ts";

/** Column of `employee` that repeats a figure of the placement. */
const COLUMN = {
  value: "talent_value",
  performance: "performance",
  potential: "potential",
} as const;

/**
 * This regency's part of a merged ranking: its best `first` + 1 after the cursor, and its own total.
 * From outside it shows the boxes it shares: those asked for beyond them are left out (PARTIAL), and
 * when nothing is left it says NOT_SHARED.
 */
export async function rankedSlice(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  token: string,
): Promise<RankedSlice> {
  const query = decodeQuery("RANKED_SLICE", token);
  const asked = query.filter.boxes ?? TALENT_POOL_BOXES;
  const boxes = asked.filter((box) => shows(tenant, caller, box));
  if (boxes.length === 0) {
    return { regency: tenant.code, status: "NOT_SHARED", total: null, entries: null };
  }
  const matching = allOf([
    { text: "active = 1", parameters: [] },
    inBoxes(boxes),
    ...conditionsOf(query.filter, tenant),
  ]);
  const total = await tenant.store.sql.first<{ n: number }>(
    `select count(*) as n from employee where ${matching.text}`,
    matching.parameters,
  );
  return {
    regency: tenant.code,
    status: boxes.length === asked.length ? "OK" : "PARTIAL",
    total: total?.n ?? 0,
    entries: await best(tenant, query, matching),
  };
}

function shows(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  box: Box,
): boolean {
  const standing = standingOf(caller.principal, tenant);
  if (standing === "OWN") return true;
  if (standing !== "SHARED") return false;
  const shared = sharedBoxes(caller.sharing);
  return shared === "ALL" || (shared?.includes(box) ?? false);
}

/** Ids compare byte by byte in SQLite, as they do in the merge. */
function best(
  tenant: Tenant,
  query: RankedSliceQuery,
  matching: Condition,
): Promise<RankedEntry[]> {
  const { figure, direction } = sortKeyOf(query.orderBy);
  const key = COLUMN[figure];
  const page = allOf([matching, ...resumption(tenant, query, key, direction)]);
  return tenant.store.sql.all<RankedEntry>(
    `select ${key} as "key", talent_value as "value", id from employee
     where ${page.text} order by ${key} ${direction}, id limit ?`,
    [...page.parameters, query.first + 1],
  );
}

function resumption(
  tenant: Tenant,
  query: RankedSliceQuery,
  key: string,
  direction: "ASC" | "DESC",
): Condition[] {
  if (query.after === null) return [];
  const later = direction === "DESC" ? "<" : ">";
  const { key: figure, sameKey } = resumeAfter(query.after, tenant.code);
  if (sameKey === "NONE") return [{ text: `${key} ${later} ?`, parameters: [figure] }];
  const upTo: Condition = { text: `${key} ${later}= ?`, parameters: [figure] };
  if (sameKey === "ALL") return [upTo];
  return [upTo, { text: `${key} ${later} ? or id > ?`, parameters: [figure, sameKey.afterId] }];
}
