import {
  encodeQuery,
  normalFilter,
  type OnUnavailable,
  type PoolQuery,
  type TalentFilter,
} from "@talenta/contract";
import { mergePool } from "@talenta/talent";

import { ownersAsked, refuseOthers, refuseSinglingOut } from "../asked/asked.service.ts";
import { type AnswerKey, slicesFor } from "../asked/slices.ts";
import { takenUp } from "../asked/taken-up.ts";
import { MergedOnce } from "../coverage/merged-once.ts";
import type { ProvinceContext } from "../province.context.ts";
import { ownerOf } from "../regency/regency.service.ts";
import { poolSliceOf } from "./pool-slice.ts";
import { TalentPoolAnswer } from "./talent-pool.answer.ts";

/**
 * Opens a count: one slice for each owner asked, to be filled by the owners.
 * Throws BAD_USER_INPUT for a filter that cannot be or would single people out, FORBIDDEN for
 * another regency than one's own.
 */
export function askPool(
  given: TalentFilter | null | undefined,
  onUnavailable: OnUnavailable,
  context: ProvinceContext,
): TalentPoolAnswer {
  const filter = normalFilter(given);
  const asked = ownersAsked(context.principal, filter, context.directory);
  const query: PoolQuery = { kind: "POOL", asked, filter, onUnavailable };
  return answer(query, encodeQuery(query), null, context);
}

/** Takes a count up again with the slices the owners filled; refuses what `askPool` refuses. */
export function resumePool(key: AnswerKey, context: ProvinceContext): TalentPoolAnswer {
  const query = takenUp("POOL", key, context);
  return answer(query, key.query, key.slices, context);
}

function answer(
  query: PoolQuery,
  token: string,
  filled: unknown,
  context: ProvinceContext,
): TalentPoolAnswer {
  const { principal, directory, seen } = context;
  const { asked, filter, onUnavailable } = query;
  refuseOthers(principal, asked);
  refuseSinglingOut(principal, filter);
  const sliceToken = encodeQuery({ kind: "POOL_SLICE", filter });
  return new TalentPoolAnswer(
    token,
    asked.map((code) => ({ regency: ownerOf(directory, code), query: sliceToken })),
    new MergedOnce(onUnavailable, () =>
      seen.noted(mergePool(slicesFor(asked, filled, poolSliceOf)), filled),
    ),
    context,
  );
}
