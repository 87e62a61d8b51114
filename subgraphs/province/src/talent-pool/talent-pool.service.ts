import {
  decodeQuery,
  normalFilter,
  type OnUnavailable,
  type PoolQuery,
  type TalentFilter,
} from "@talenta/contract";
import { type Merged, mergeFigures, TALENT_POOLS, type TalentPool } from "@talenta/talent";

import type { Asker } from "../merged/asker.ts";
import { ask, type MergedKind, type Opened } from "../merged/merged.service.ts";
import { ownersAsked, refuseSinglingOut } from "../merged/owners-asked.ts";

/** The talent pool: counts that add up. */
export const POOL: MergedKind<PoolQuery, Merged<TalentPool>> = {
  read: (token) => decodeQuery("POOL", token),
  forOwner: ({ filter }) => ({ kind: "POOL_SLICE", filter }),
  refuse: ({ filter }, principal) => refuseSinglingOut(principal, filter),
  figuresIn: (slice) => slice,
  merge: (_query, slices) => mergeFigures(TALENT_POOLS, slices),
};

/**
 * Asks owners for their talent pool.
 * Throws BAD_USER_INPUT for a filter that cannot be or would single people out, FORBIDDEN for
 * another regency than one's own.
 */
export function askPool(
  given: TalentFilter | null | undefined,
  onUnavailable: OnUnavailable,
  asker: Asker,
): Opened<PoolQuery, Merged<TalentPool>> {
  const filter = normalFilter(given);
  const asked = ownersAsked(asker, filter);
  return ask(POOL, { kind: "POOL", asked, filter, onUnavailable }, asker);
}
