import {
  encodeQuery,
  normalFilter,
  type OnUnavailable,
  type PoolQuery,
  type TalentFilter,
} from "@talenta/contract";
import { type MergedPool, mergePool } from "@talenta/talent";

import { ownersAsked, refuseOthers, refuseSinglingOut } from "../merged/owners-asked.ts";
import { type AnswerKey, slicesFor } from "../merged/slices.ts";
import { takenUp } from "../merged/taken-up.ts";
import { MergedOnce } from "../merged/merged-once.ts";
import type { Asker } from "../merged/asker.ts";
import { poolSliceOf } from "./pool-slice.ts";
import type { Opened } from "../merged/opened.ts";

/**
 * Opens a count: one slice for each owner asked, to be filled by the owners.
 * Throws BAD_USER_INPUT for a filter that cannot be or would single people out, FORBIDDEN for
 * another regency than one's own.
 */
export function askPool(
  given: TalentFilter | null | undefined,
  onUnavailable: OnUnavailable,
  asker: Asker,
): Opened<MergedPool> {
  const filter = normalFilter(given);
  const asked = ownersAsked(asker.principal, filter, asker.directory);
  const query: PoolQuery = { kind: "POOL", asked, filter, onUnavailable };
  return answer(query, encodeQuery(query), null, asker);
}

/** Takes a count up again with the slices the owners filled; refuses what `askPool` refuses. */
export function resumePool(key: AnswerKey, asker: Asker): Opened<MergedPool> {
  const query = takenUp("POOL", key, asker);
  return answer(query, key.query, key.slices, asker);
}

function answer(
  query: PoolQuery,
  token: string,
  filled: unknown,
  asker: Asker,
): Opened<MergedPool> {
  const { principal, directory, seen } = asker;
  const { asked, filter, onUnavailable } = query;
  refuseOthers(principal, asked);
  refuseSinglingOut(principal, filter);
  const sliceToken = encodeQuery({ kind: "POOL_SLICE", filter });
  return {
    asker,
    query: token,
    slices: asked.map((code) => ({ regency: directory.owner(code), query: sliceToken })),
    merged: new MergedOnce(onUnavailable, () =>
      seen.noted(mergePool(slicesFor(asked, filled, poolSliceOf)), filled),
    ),
  };
}
