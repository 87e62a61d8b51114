import { group } from "./group.ts";
import { KEYS_OF_PEOPLE, MERGED_COUNTS, MERGED_NAMES, PUBLIC } from "./rule.ts";

/** Fields that both subgraphs have: names, keys, and the values inside answers that were guarded on the way in. */
export const SHARED_PERMISSIONS = [
  group(PUBLIC, {
    Regency: "code name kind",
    Viewer: "subject regency",
    PageInfo: "hasNextPage endCursor hasPreviousPage startCursor",
    BilingualText: "indonesian english",
  }),
  group(KEYS_OF_PEOPLE, { Employee: "id regency" }),
  group(MERGED_COUNTS, {
    BoxCount: "box count certain suppressed",
    ParticipantStateCount: "state count",
    RegencyTalentPool: "regency status total unplaced nineBox",
    TalentSlice: "regency query",
  }),
  group(MERGED_NAMES, {
    CandidateSlice: "regency query",
    RankedEntry: "key value id",
  }),
];
