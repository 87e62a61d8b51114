import type {
  ParticipantState as TalentParticipantState,
  UnseatedReason as TalentUnseatedReason,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** Where somebody stands in a programme. */
export const ParticipantState = defineEnum<TalentParticipantState>(
  "ParticipantState",
  "Where somebody stands in a profiling programme (Profiling ASN).",
  {
    NAMED: "Named by the owner, without a seat (ditunjuk).",
    SEATED: "Has a seat in a session (dijadwalkan).",
    RESEATED: "Missed a session and has a seat in a later one (dijadwalkan ulang).",
    ATTENDED: "Was there (hadir); the result is not in.",
    ABSENT: "Was not there (tidak hadir); may be seated again.",
    RESULT_IN: "The result is in (hasil masuk); no placement counts it yet.",
    PLACED: "The current placement counts the result (dipetakan).",
    WITHDRAWN: "The owner took the name back (dicabut).",
    MOVED_AWAY:
      "No longer in active service with the owner (pindah); later results are not recorded there.",
  },
);
export type ParticipantState = TalentParticipantState;

/** Why somebody has no seat. */
export const UnseatedReason = defineEnum<TalentUnseatedReason>(
  "UnseatedReason",
  "Why somebody who was named has no seat.",
  {
    NO_QUOTA: "The plan gives this owner no quota for the person's class, or the class is unknown.",
    QUOTA_FULL: "Others of the same class use the quota up.",
    CLASH: "The person sits in another programme at the time of every session still open.",
    NO_SEAT:
      "No seat is left in a session the person could attend; sessions that have begun count with includePast only.",
  },
);
export type UnseatedReason = TalentUnseatedReason;

/** How far a programme has come. */
export const ProgrammeState = defineEnum("ProgrammeState", "How far a programme has come.", {
  DRAFT: "Being written (rancangan); only the province's own people see it.",
  PUBLISHED:
    "In force (ditetapkan); owners take it up. It changes by amendments that add something.",
  CLOSED: "Over (ditutup): nobody takes it up any more, and what owners did stays.",
});
export type ProgrammeState = keyof typeof ProgrammeState;
