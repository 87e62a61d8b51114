import type { Follower } from "../tenant/tenant.ts";
import { followRecords } from "./result.service.ts";

/** Lets participants of programmes follow what a change did to their records and placements. */
export const following: Follower = async (change, { touched, traces }) => {
  const placed = traces.flatMap(({ thing, subjects }) => (thing === "PLACEMENT" ? subjects : []));
  const concerned = [...new Set([...touched, ...placed])];
  const followed = await followRecords(change.tenant, change.db, concerned, change.by);
  change.record("PARTICIPANT", "UPDATED", followed);
};
