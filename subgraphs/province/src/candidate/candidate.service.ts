import {
  type CandidateOrder,
  decodeQuery,
  fingerprintOf,
  type NormalFilter,
  normalFilter,
  type OnUnavailable,
  type RankedQuery,
  type TalentFilter,
} from "@talenta/contract";
import { say } from "@talenta/sentences";
import { badUserInput, checkedFirst, type PageRequest } from "@talenta/service";
import {
  decodeCursor,
  type MergedPage,
  mergeRanked,
  type RankCursor,
  TALENT_POOL_BOXES,
} from "@talenta/talent";

import type { Asker } from "../merged/asker.ts";
import { ask, type MergedKind, type Opened } from "../merged/merged.service.ts";
import { ownersAsked } from "../merged/owners-asked.ts";

/** What a client asks of a ranked list. */
export interface CandidateQuestion extends PageRequest {
  readonly filter: TalentFilter | null | undefined;
  readonly orderBy: CandidateOrder;
  readonly onUnavailable: OnUnavailable;
}

/** One page of a ranked list. */
export const RANKED: MergedKind<RankedQuery, MergedPage> = {
  read: (token) => decodeQuery("RANKED", token),
  forOwner: ({ filter, orderBy, first, after }) => ({
    kind: "RANKED_SLICE",
    filter,
    orderBy,
    first,
    after,
  }),
  figuresIn: (slice) => slice,
  merge({ filter, orderBy, first, after }, slices) {
    const fingerprint = fingerprintOf(filter, orderBy);
    return mergeRanked(slices, { orderBy, first, after, fingerprint });
  },
};

/**
 * Asks owners for one page of a ranked list.
 * Boxes are 7, 8, 9 unless named; people past retirement are left out unless asked for.
 *
 * Throws BAD_USER_INPUT for a filter that cannot be, a page outside 1..200, or a cursor of another
 * question; FORBIDDEN for another regency than one's own.
 */
export function askCandidates(
  { orderBy, onUnavailable, ...asking }: CandidateQuestion,
  asker: Asker,
): Opened<RankedQuery, MergedPage> {
  const first = checkedFirst(asking.first);
  const filter = whoIsProposed(normalFilter(asking.filter));
  const after = cursorOf(asking.after, fingerprintOf(filter, orderBy));
  const asked = ownersAsked(asker, filter);
  return ask(
    RANKED,
    { kind: "RANKED", asked, filter, orderBy, first, after, onUnavailable },
    asker,
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
