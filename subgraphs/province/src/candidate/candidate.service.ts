import {
  type CandidateOrder,
  encodeQuery,
  fingerprintOf,
  type NormalFilter,
  normalFilter,
  type OnUnavailable,
  type RankedQuery,
  type TalentFilter,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, checkedFirst, type PageRequest } from "@talenta/service";
import { decodeCursor, mergeRanked, type RankCursor, TALENT_POOL_BOXES } from "@talenta/talent";

import { ownersAsked, refuseOthers } from "../asked/asked.service.ts";
import { type AnswerKey, slicesFor } from "../asked/slices.ts";
import { takenUp } from "../asked/taken-up.ts";
import { MergedOnce } from "../coverage/merged-once.ts";
import type { ProvinceContext } from "../province.context.ts";
import { ownerOf } from "../regency/regency.service.ts";
import { CandidateAnswer } from "./candidate.answer.ts";
import { rankedSliceOf } from "./candidate-slice.ts";

/** What a client asks of a ranked list. */
export interface CandidateQuestion extends PageRequest {
  readonly filter: TalentFilter | null | undefined;
  readonly orderBy: CandidateOrder;
  readonly onUnavailable: OnUnavailable;
}

/**
 * Opens one page of a ranked list: one slice for each owner asked, to be filled by the owners.
 * Boxes are 7, 8, 9 unless named; people past retirement are left out unless asked for.
 *
 * Throws BAD_USER_INPUT for a filter that cannot be, a page outside 1..200, or a cursor of another
 * question; FORBIDDEN for another regency than one's own.
 */
export function askCandidates(
  question: CandidateQuestion,
  context: ProvinceContext,
): CandidateAnswer {
  const { orderBy, onUnavailable } = question;
  const first = checkedFirst(question.first);
  const filter = whoIsProposed(normalFilter(question.filter));
  const after = cursorOf(question.after, fingerprintOf(filter, orderBy));
  const asked = ownersAsked(context.principal, filter, context.directory);
  const query: RankedQuery = {
    kind: "RANKED",
    asked,
    filter,
    orderBy,
    first,
    after,
    onUnavailable,
  };
  return answer(query, encodeQuery(query), null, context);
}

/** Takes a page up again with the slices the owners filled; refuses what `askCandidates` refuses. */
export function resumeCandidates(key: AnswerKey, context: ProvinceContext): CandidateAnswer {
  const query = takenUp("RANKED", key, context);
  return answer(query, key.query, key.slices, context);
}

function answer(
  query: RankedQuery,
  token: string,
  filled: unknown,
  context: ProvinceContext,
): CandidateAnswer {
  const { principal, directory, seen } = context;
  const { asked, filter, orderBy, first, after, onUnavailable } = query;
  refuseOthers(principal, asked);
  const sliceToken = encodeQuery({ kind: "RANKED_SLICE", filter, orderBy, first, after });
  const fingerprint = fingerprintOf(filter, orderBy);
  return new CandidateAnswer(
    token,
    asked.map((code) => ({ regency: ownerOf(directory, code), query: sliceToken })),
    new MergedOnce(onUnavailable, () =>
      seen.noted(
        mergeRanked(slicesFor(asked, filled, rankedSliceOf), {
          orderBy,
          first,
          after,
          fingerprint,
        }),
        filled,
      ),
    ),
    context,
  );
}

/** Boxes of the talent pool unless others are named, and nobody past retirement unless asked for. */
function whoIsProposed(filter: NormalFilter): NormalFilter {
  return {
    ...filter,
    boxes: filter.boxes ?? [...TALENT_POOL_BOXES],
    pastRetirement: filter.pastRetirement ?? false,
  };
}

function cursorOf(text: string | null | undefined, fingerprint: string): RankCursor | null {
  if (text === null || text === undefined) return null;
  const cursor = decodeCursor(text);
  if (cursor?.fingerprint === fingerprint) return cursor;
  throw badUserInput({
    field: "after",
    value: text,
    fix: cursor ? say("asked.otherCursor") : say("asked.cursor"),
  });
}
