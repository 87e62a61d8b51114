import { defineEnum } from "./enum.ts";

/** What is asked for. */
export const RequestKind = defineEnum("RequestKind", "What an employee asks for.", {
  CORRECTION: "A correction of the own record (pengajuan koreksi).",
  OBJECTION: "A second look at the own placement (keberatan).",
});
export type RequestKind = keyof typeof RequestKind;

/** How far a request has come. */
export const RequestState = defineEnum(
  "RequestState",
  "How far a request has come. From SUBMITTED by IN_REVIEW to an answer; no step is skipped.",
  {
    SUBMITTED: "Come in (diajukan); nobody has taken it yet.",
    IN_REVIEW: "Somebody has taken it and is to answer it (ditelaah).",
    GRANTED: "Granted, for good (dikabulkan).",
    REFUSED: "Refused, for good (ditolak).",
    WITHDRAWN: "Taken back by who made it, for good (dicabut).",
  },
);
export type RequestState = keyof typeof RequestState;

/** What was done about a request. */
export const RequestAction = defineEnum("RequestAction", "One step of a request.", {
  SUBMIT: "It came in (mengajukan).",
  TAKE: "Somebody took it, or took it over, to answer it (mengambil).",
  GRANT: "It was granted (mengabulkan).",
  REFUSE: "It was refused (menolak).",
  WITHDRAW: "It was taken back (mencabut).",
});
export type RequestAction = keyof typeof RequestAction;

/** What a granted request leads to. */
export const RequestConsequence = defineEnum(
  "RequestConsequence",
  "What a granted request leads to.",
  {
    EVIDENCE:
      "The evidence says what was asked for: it was changed, or said so already. The placement followed.",
    RECOMPUTE: "The placement was computed anew from the evidence on record.",
    CALIBRATION: "The case is for the agenda of a committee's next session (kalibrasi).",
  },
);
export type RequestConsequence = keyof typeof RequestConsequence;

/** What a granted objection may lead to. */
export const ObjectionLeadsTo = defineEnum(
  "ObjectionLeadsTo",
  "What a granted objection leads to.",
  {
    RECOMPUTE: "The placement is computed anew, at once.",
    CALIBRATION: "The case is for the agenda of a committee's next session (kalibrasi).",
  },
);
export type ObjectionLeadsTo = keyof typeof ObjectionLeadsTo;
