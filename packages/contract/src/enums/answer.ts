import type {
  CandidateOrder as TalentCandidateOrder,
  SliceStatus as TalentSliceStatus,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** How one owner took part in a merged answer. */
export const SliceStatus = defineEnum<TalentSliceStatus>(
  "SliceStatus",
  "How one owner took part in a merged answer.",
  {
    OK: "Answered in full.",
    PARTIAL: "Answered for the part it shares; its figures are counted.",
    NOT_SHARED: "Shares less than was asked; not counted.",
    UNAVAILABLE: "Could not be reached; not counted.",
    TIMEOUT: "Did not answer in time; not counted.",
    INVALID: "Answered with something that could not be understood; not counted.",
    OUTDATED: "Runs a version that does not know this question; not counted.",
    JOINED_LATE:
      "Came back after the first page of this list; a new run without a cursor includes it.",
    PENDING: "Is still computing; not counted yet. Ask the same question again.",
    OTHER_POLICY:
      "Places its people under another policy than the one `filter.policy` names; not counted.",
  },
);
export type SliceStatus = TalentSliceStatus;

/** Order of a ranked list. */
export const CandidateOrder = defineEnum<TalentCandidateOrder>(
  "CandidateOrder",
  "Order of a ranked list. Equal figures are ordered by regency code, then by an opaque id.",
  {
    VALUE_DESC: "Highest talent value first.",
    VALUE_ASC: "Lowest talent value first.",
    PERFORMANCE_DESC: "Highest performance (kinerja) first.",
    POTENTIAL_DESC: "Highest potential (potensial) first.",
  },
);
export type CandidateOrder = TalentCandidateOrder;

/** What a merged question does when an owner is missing. */
export const OnUnavailable = defineEnum(
  "OnUnavailable",
  "What a merged question does when an owner is missing.",
  {
    WARN: "Answer from those who did, and name the rest in coverage.",
    ABORT: "Give no figures, one INCOMPLETE_COVERAGE error, and name the missing in coverage.",
  },
);
export type OnUnavailable = keyof typeof OnUnavailable;
