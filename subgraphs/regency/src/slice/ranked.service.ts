import type { Principal } from "@talenta/access";
import {
  decodeQuery,
  type RankedSliceQuery,
  type SharingLevel,
  type SliceStatus,
} from "@talenta/contract";
import {
  type Box,
  type RankedEntry,
  type RegencyCode,
  resumeAfter,
  sortKeyOf,
  TALENT_POOL_BOXES,
} from "@talenta/talent";
import type { NotNull } from "kysely";
import { sharedBoxes, relationOf } from "../access/visibility.ts";
import {
  allOf,
  type Condition,
  conditionsOf,
  inBoxes,
  not,
  pastRetirement,
} from "../employee/employee.filter.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import {
  asksOtherPolicy,
  NO_PROVENANCE,
  provenanceOf,
  type SliceProvenance,
} from "./provenance.ts";

/** Column of `employee` that repeats a figure of the placement. */
const COLUMN = {
  value: "talent_value",
  performance: "performance",
  potential: "potential",
} as const;
type Key = (typeof COLUMN)[keyof typeof COLUMN];

/** What a slice of a merged ranking answers. */
interface AnsweredRanking extends SliceProvenance {
  readonly regency: RegencyCode;
  readonly status: SliceStatus;
  /** All its matches, on whatever page. */
  readonly total: number | null;
  readonly pastRetirement: number | null;
  readonly entries: readonly RankedEntry[] | null;
}

/**
 * This regency's part of a merged ranking: its best `first` + 1 after the cursor, and its own total.
 * From outside it shows the boxes it shares: those asked for beyond them are left out (PARTIAL), and
 * when nothing is left it says NOT_SHARED. People past retirement are left out and counted apart, unless the question
 * is about them; one about another policy than the one adopted is answered OTHER_POLICY.
 */
export async function rankedSlice(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  token: string,
): Promise<AnsweredRanking> {
  const query = decodeQuery("RANKED_SLICE", token);
  const silent = {
    regency: tenant.code,
    total: null,
    pastRetirement: null,
    entries: null,
    ...NO_PROVENANCE,
  };
  const asked = query.filter.boxes ?? TALENT_POOL_BOXES;
  const boxes = asked.filter((box) => shows(tenant, caller, box));
  if (boxes.length === 0) return { ...silent, status: "NOT_SHARED" };
  if (asksOtherPolicy(tenant, query.filter)) return { ...silent, status: "OTHER_POLICY" };
  const day = today(tenant);
  const anyAge = allOf([
    (eb) => eb("employee.active", "=", 1),
    inBoxes(boxes),
    ...conditionsOf({ ...query.filter, pastRetirement: null }, tenant),
  ]);
  const past = pastRetirement(day);
  const onlyPast = query.filter.pastRetirement === true;
  const { everybody, beyond } = await tenant.store.db
    .selectFrom("employee")
    .select((eb) => [
      eb.fn.countAll<number>().as("everybody"),
      eb.fn.countAll<number>().filterWhere(past).as("beyond"),
    ])
    .where(anyAge)
    .executeTakeFirstOrThrow();
  return {
    regency: tenant.code,
    status: boxes.length === asked.length ? "OK" : "PARTIAL",
    total: onlyPast ? beyond : everybody - beyond,
    pastRetirement: onlyPast ? 0 : beyond,
    entries: await best(tenant, query, allOf([anyAge, onlyPast ? past : not(past)])),
    ...(await provenanceOf(tenant)),
  };
}

function shows(
  tenant: Tenant,
  caller: { principal: Principal; sharing: SharingLevel },
  box: Box,
): boolean {
  const relation = relationOf(caller.principal, tenant);
  if (relation === "OWN") return true;
  if (relation !== "SHARED") return false;
  const shared = sharedBoxes(caller.sharing);
  return shared === "ALL" || (shared?.includes(box) ?? false);
}

/** Ids compare byte by byte in the database, as they do in the merge. */
async function best(
  tenant: Tenant,
  query: RankedSliceQuery,
  matching: Condition,
): Promise<RankedEntry[]> {
  const { figure, direction } = sortKeyOf(query.orderBy);
  const key = COLUMN[figure];
  return (
    tenant.store.db
      .selectFrom("employee")
      .select((eb) => [eb.ref(key).as("key"), "talent_value as value", "id"])
      .where(allOf([matching, ...resumption(tenant, query, key, direction)]))
      .orderBy(key, (by) => (direction === "ASC" ? by.asc().nullsFirst() : by.desc().nullsLast()))
      .orderBy("id")
      .limit(query.first + 1)
      // Whoever stands in a box has all three.
      .$narrowType<{ key: NotNull; value: NotNull }>()
      .execute()
  );
}

function resumption(
  tenant: Tenant,
  query: RankedSliceQuery,
  key: Key,
  direction: "ASC" | "DESC",
): Condition[] {
  if (query.after === null) return [];
  const later = direction === "DESC" ? "<" : ">";
  const { key: figure, sameKey } = resumeAfter(query.after, tenant.code);
  const beyond: Condition = (eb) => eb(`employee.${key}`, later, figure);
  if (sameKey === "NONE") return [beyond];
  const upTo: Condition = (eb) => eb(`employee.${key}`, `${later}=`, figure);
  if (sameKey === "ALL") return [upTo];
  const { afterId } = sameKey;
  return [upTo, (eb) => eb.or([beyond(eb), eb("employee.id", ">", afterId)])];
}
