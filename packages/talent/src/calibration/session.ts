import type { Box } from "../ninebox/boxes.ts";

/**
 * Why a member does not sit on somebody's case (benturan kepentingan). OWN_CASE: it is the member's own. SUBORDINATE:
 * the member rated the person's latest appraisal, or says so. RELATIVE and OTHER are declared.
 */
export const RECUSAL_GROUNDS = ["OWN_CASE", "SUBORDINATE", "RELATIVE", "OTHER"] as const;

/** Why a member does not sit on somebody's case. */
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** How far a session has come. */
const CALIBRATION_STATES = ["OPEN", "SIGNED", "CANCELLED"] as const;

/** How far a session has come. */
export type CalibrationState = (typeof CALIBRATION_STATES)[number];

/**
 * What became of a case. CONFIRMED: a majority for the computed box. MOVED: a majority for another. NO_MAJORITY: none
 * for any, so what stood before stands. DEFERRED: not decided. DECLINED: the head did not sign a move beyond one step.
 * SUPERSEDED: heard anew under the person's newer placement.
 */
const CALIBRATION_OUTCOMES = [
  "CONFIRMED",
  "MOVED",
  "NO_MAJORITY",
  "DEFERRED",
  "DECLINED",
  "SUPERSEDED",
] as const;

/** What became of a case. */
export type CalibrationOutcome = (typeof CALIBRATION_OUTCOMES)[number];

/** A member of the talent committee (komite talenta) in one session. */
export interface CalibrationMember {
  /** The identity provider's name for the member: whose token votes. */
  readonly subject: string;
  /** The member's own employee number: recusal follows from it, so nobody sits without one. */
  readonly nip: string;
  /** Leads the session; one member does. */
  readonly chair: boolean;
  readonly present: boolean;
}

/** Somebody a member does not decide about, in any case of the session. */
export interface Recusal {
  readonly member: string;
  readonly employee: string;
  readonly ground: RecusalGround;
  /** Subject of whoever declared it; null where it follows from the record. */
  readonly declaredBy: string | null;
  readonly note: string | null;
}

/** A box somebody proposed for a case, and why. */
interface CalibrationProposal {
  readonly box: Box;
  readonly reason: string;
  readonly by: string;
}

/** One member's vote for a box; the computed box confirms. */
export interface CalibrationVote {
  readonly member: string;
  readonly box: Box;
}

/** The head's word on a move beyond one step per axis. */
interface HeadSignature {
  readonly by: string;
  readonly agreed: boolean;
  readonly reason: string | null;
}

/** How a case was closed. */
export interface CaseClosing {
  readonly outcome: CalibrationOutcome;
  /** The box decided on; null where none was. */
  readonly box: Box | null;
  /** Whose votes counted: present and not recused when it was closed. */
  readonly counted: readonly string[];
  readonly by: string;
  /** Why it was deferred. */
  readonly reason: string | null;
  readonly head: HeadSignature | null;
}

/** One person's placement before the committee. */
export interface CalibrationCase {
  readonly id: string;
  /** Opaque id of the person. */
  readonly employee: string;
  /** The placement it is about; another one makes it stale. */
  readonly placement: string;
  /** What the evidence says; nothing here ever changes it. */
  readonly computed: Box;
  readonly proposals: readonly CalibrationProposal[];
  readonly votes: readonly CalibrationVote[];
  /** Null while open. */
  readonly closing: CaseClosing | null;
}

/** A note in the minutes (notulen). */
interface CalibrationNote {
  /** Null: about the session as a whole. */
  readonly caseId: string | null;
  readonly by: string;
  readonly text: string;
}

/** A session of the talent committee (sidang komite talenta), as plain JSON. */
export interface CalibrationSession {
  readonly state: CalibrationState;
  readonly members: readonly CalibrationMember[];
  /** Members that must be present, and votes a case needs. */
  readonly quorum: number;
  readonly cases: readonly CalibrationCase[];
  readonly recusals: readonly Recusal[];
  readonly notes: readonly CalibrationNote[];
  readonly signature: { readonly by: string; readonly as: "CHAIR" | "HEAD" } | null;
}
