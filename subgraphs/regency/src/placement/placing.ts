import type { Follower } from "../tenant/tenant.ts";
import { recomputePlacements } from "./placement.service.ts";
import { supersede } from "./placement.store.ts";

/** Places whom a change touched anew, and stores the first placements it made of newcomers. */
export const placing: Follower = async (change, { touched, newcomers, resumed }) => {
  const { tenant, db } = change;
  const first = newcomers.filter((one) => !touched.has(one.employee_id));
  await supersede(db, first, [], tenant.clock());
  const { changed } = await recomputePlacements(tenant, db, [...touched], resumed);
  change.record("PLACEMENT", "COMPUTED", [...first.map((one) => one.employee_id), ...changed]);
};
