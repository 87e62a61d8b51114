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
import { badUserInput, checkedFirst, type PageRequest } from "@talenta/service";
import {
  decodeCursor,
  type MergedPage,
  mergeRanked,
  type RankCursor,
  TALENT_POOL_BOXES,
} from "@talenta/talent";

import { ownersAsked, refuseOthers } from "../merged/owners-asked.ts";
import { type AnswerKey, slicesFor } from "../merged/slices.ts";
import { takenUp } from "../merged/taken-up.ts";
import { MergedOnce } from "../merged/merged-once.ts";
import type { Asker } from "../merged/asker.ts";
import type { Opened } from "../merged/opened.ts";
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
export function askCandidates(question: CandidateQuestion, asker: Asker): Opened<MergedPage> {
  const { orderBy, onUnavailable } = question;
  const first = checkedFirst(question.first);
  const filter = whoIsProposed(normalFilter(question.filter));
  const after = cursorOf(question.after, fingerprintOf(filter, orderBy));
  const asked = ownersAsked(asker.principal, filter, asker.directory);
  const query: RankedQuery = {
    kind: "RANKED",
    asked,
    filter,
    orderBy,
    first,
    after,
    onUnavailable,
  };
  return answer(query, encodeQuery(query), null, asker);
}

/** Takes a page up again with the slices the owners filled; refuses what `askCandidates` refuses. */
export function resumeCandidates(key: AnswerKey, asker: Asker): Opened<MergedPage> {
  const query = takenUp("RANKED", key, asker);
  return answer(query, key.query, key.slices, asker);
}

function answer(
  query: RankedQuery,
  token: string,
  filled: unknown,
  asker: Asker,
): Opened<MergedPage> {
  const { principal, directory, seen } = asker;
  const { asked, filter, orderBy, first, after, onUnavailable } = query;
  refuseOthers(principal, asked);
  const sliceToken = encodeQuery({ kind: "RANKED_SLICE", filter, orderBy, first, after });
  const fingerprint = fingerprintOf(filter, orderBy);
  return {
    asker,
    query: token,
    slices: asked.map((code) => ({ regency: directory.owner(code), query: sliceToken })),
    merged: new MergedOnce(onUnavailable, () =>
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
  };
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
    fix: cursor
      ? "This cursor belongs to another filter or order: ask the same question again, or leave it out."
      : "Give a cursor as `endCursor` or an edge answered it, or leave it out.",
  });
}
