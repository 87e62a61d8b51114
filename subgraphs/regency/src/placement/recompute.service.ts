import type { Principal } from "@talenta/access";
import { BOXES, type Box } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import { type Change, today, type Tenant } from "../tenant/tenant.ts";
import { writeSetting } from "../tenant/setting.store.ts";
import { recomputePlacements } from "./placement.service.ts";

/** What became of everybody's placement. */
export interface RecomputedAll {
  /** How many active employees were placed. */
  readonly computed: number;
  /** How many of them have a new placement, because policy, answers or figures are others. */
  readonly changed: number;
  /** How many stand elsewhere than before. */
  readonly moved: number;
  /** Active employees before and after, for the nine boxes in order and, with null, those without one. */
  readonly boxes: readonly { box: Box | null; before: number; after: number }[];
}

/**
 * Places everybody active anew under the policy adopted today, in one transaction; questions are answered
 * meanwhile as before it. Inactive people keep the placement they have: they count nowhere, and are placed
 * when a file brings them back.
 */
export function recomputeEverybody(tenant: Tenant, actor: Principal): Promise<RecomputedAll> {
  return changing(tenant, actor, recomputeAll);
}

/** The same as part of a change under way. */
export async function recomputeAll(change: Change): Promise<RecomputedAll> {
  const { db, tenant } = change;
  const people = await db
    .selectFrom("employee")
    .select("id")
    .where("active", "=", 1)
    .orderBy("id")
    .execute();
  const before = await countStandings(db);
  const { computed, changed, moved } = await recomputePlacements(
    tenant,
    db,
    people.map(({ id }) => id),
  );
  change.record("PLACEMENT", "COMPUTED", changed);
  // Whatever the calendar made due by today is in this.
  await writeSetting(db, "refreshed_on", today(tenant));
  const after = await countStandings(db);
  const boxes = [...BOXES, null].map((box) => ({
    box,
    before: before.get(box) ?? 0,
    after: after.get(box) ?? 0,
  }));
  return { computed, changed: changed.length, moved, boxes };
}

async function countStandings(db: Db): Promise<ReadonlyMap<Box | null, number>> {
  const rows = await db
    .selectFrom("employee")
    .select(({ fn }) => ["box", fn.countAll<number>().as("n")])
    .where("active", "=", 1)
    .groupBy("box")
    .execute();
  return new Map(rows.map(({ box, n }) => [box, n]));
}
