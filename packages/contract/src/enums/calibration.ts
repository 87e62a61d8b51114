import type {
  CalibrationDimension as TalentCalibrationDimension,
  CalibrationOutcome as TalentCalibrationOutcome,
  CalibrationState as TalentCalibrationState,
  RecusalGround as TalentRecusalGround,
} from "@talenta/talent";

import { defineEnum } from "./enum.ts";

/** How far a session of the talent committee has come. */
export const CalibrationState = defineEnum<TalentCalibrationState>(
  "CalibrationState",
  "How far a session of the talent committee (sidang komite talenta) has come.",
  {
    OPEN: "Cases are heard (terbuka).",
    SIGNED: "Signed (ditandatangani): its decisions hold, and it never changes.",
    CANCELLED: "Ended without any effect (dibatalkan).",
  },
);
export type CalibrationState = TalentCalibrationState;

/** As what somebody signs a session. */
export const CalibrationSigner = defineEnum(
  "CalibrationSigner",
  "As what somebody signed a session of the talent committee.",
  { CHAIR: "The chair of the session (ketua).", HEAD: "The head of the regency (kepala daerah)." },
);
export type CalibrationSigner = keyof typeof CalibrationSigner;

/** What became of a case before the committee. */
export const CalibrationOutcome = defineEnum<TalentCalibrationOutcome>(
  "CalibrationOutcome",
  "What became of a case before the talent committee.",
  {
    CONFIRMED: "A majority for the box the evidence gives (dikukuhkan).",
    MOVED: "A majority for another box (dipindahkan), with a reason.",
    NO_MAJORITY:
      "No majority for any box, a tie included (tanpa mayoritas): what stood before stands.",
    DEFERRED: "Not decided (ditunda); what stood before stands.",
    DECLINED:
      "The head did not sign a move beyond one step per axis (ditolak kepala): what stood before stands.",
    SUPERSEDED: "Heard anew (digantikan), as another case, under the person's newer placement.",
  },
);
export type CalibrationOutcome = TalentCalibrationOutcome;

/** Why a member does not sit on a case. */
export const RecusalGround = defineEnum<TalentRecusalGround>(
  "RecusalGround",
  "Why a member does not decide about somebody (benturan kepentingan).",
  {
    OWN_CASE: "It is the member's own case (kasus sendiri).",
    SUBORDINATE: "The member rated the person's latest appraisal, or declared so (bawahan).",
    RELATIVE: "A declared relative (kerabat); it holds in later sessions too.",
    OTHER: "Another declared conflict of interest (lainnya).",
  },
);
export type RecusalGround = TalentRecusalGround;

/** What moves by committees are counted by. */
export const CalibrationDimension = defineEnum<TalentCalibrationDimension>(
  "CalibrationDimension",
  "What moves by the talent committee are counted by.",
  {
    SEX: "Sex of the person.",
    AGE_BAND: "Age of the person when the case came up.",
    UNIT: "Organisation unit (unor) of the person when the case came up.",
    MEMBER: "Cases a member voted on, by what became of them.",
    VOTE: "A member's own votes, by what each would have done.",
  },
);
export type CalibrationDimension = TalentCalibrationDimension;

/** Whether a group differs from the others. */
export const DifferenceDirection = defineEnum(
  "DifferenceDirection",
  "Whether a group was moved more or less often than the others together.",
  {
    MORE: "More often than the others, beyond what chance easily makes.",
    LESS: "Less often than the others, beyond what chance easily makes.",
    NONE: "No difference found. That is no proof that there is none.",
  },
);
export type DifferenceDirection = keyof typeof DifferenceDirection;
