import type { Box } from "../ninebox/boxes.ts";
import type { CalibrationOutcome, Recusal, RecusalGround } from "./session.ts";

/** Who acts in a session, as proven by a token. */
export interface CalibrationActor {
  readonly subject: string;
  readonly nip: string | null;
  /** The head of the government (PPK), or somebody of the committee. */
  readonly role: "COMMITTEE" | "HEAD";
}

/** What somebody wants done in a session. */
export type CalibrationAct =
  | { readonly kind: "ATTEND"; readonly member: string; readonly present: boolean }
  | {
      readonly kind: "RECUSE";
      readonly caseId: string;
      readonly member: string;
      readonly ground: RecusalGround;
      readonly note: string | null;
    }
  | { readonly kind: "WITHDRAW_RECUSAL"; readonly caseId: string; readonly member: string }
  | {
      readonly kind: "PROPOSE";
      readonly caseId: string;
      readonly box: number;
      readonly reason: string;
    }
  | { readonly kind: "VOTE"; readonly caseId: string; readonly box: number }
  | { readonly kind: "NOTE"; readonly caseId: string | null; readonly text: string }
  | { readonly kind: "CLOSE"; readonly caseId: string }
  | { readonly kind: "DEFER"; readonly caseId: string; readonly reason: string }
  /** Takes a case up anew after its facts changed; `newCaseId` names the new case where the placement is another. */
  | { readonly kind: "RENEW"; readonly caseId: string; readonly newCaseId: string }
  | {
      readonly kind: "SIGN_OFF";
      readonly caseId: string;
      readonly agreed: boolean;
      readonly reason: string | null;
    }
  | { readonly kind: "SIGN" }
  | { readonly kind: "CANCEL"; readonly reason: string };

/** An act and whose it is. */
export interface CalibrationCommand {
  readonly by: CalibrationActor;
  readonly act: CalibrationAct;
}

/** What the records say about one person at the moment of a command. */
export interface CaseFacts {
  /** The person's current placement; null when unplaced or no longer in service. */
  readonly current: { readonly placement: string; readonly box: Box } | null;
  /** Members, and whoever acts, that the records recuse. */
  readonly recusals: readonly { readonly member: string; readonly ground: RecusalGround }[];
}

/** Facts by the opaque id of the person. A person without any counts as unplaced. */
export type CalibrationFacts = ReadonlyMap<string, CaseFacts>;

/** What changed in a session. */
export type CalibrationEvent =
  | { readonly kind: "ATTENDED"; readonly member: string; readonly present: boolean }
  | { readonly kind: "RECUSED"; readonly recusal: Recusal }
  | { readonly kind: "RECUSAL_WITHDRAWN"; readonly member: string; readonly employee: string }
  | {
      readonly kind: "PROPOSED";
      readonly caseId: string;
      readonly box: Box;
      readonly reason: string;
      readonly by: string;
    }
  | { readonly kind: "VOTED"; readonly caseId: string; readonly member: string; readonly box: Box }
  | {
      readonly kind: "NOTED";
      readonly caseId: string | null;
      readonly by: string;
      readonly text: string;
    }
  | {
      readonly kind: "CASE_CLOSED";
      readonly caseId: string;
      readonly outcome: CalibrationOutcome;
      readonly box: Box | null;
      readonly counted: readonly string[];
      readonly by: string;
      readonly reason: string | null;
    }
  | { readonly kind: "CASE_REOPENED"; readonly caseId: string }
  | {
      readonly kind: "CASE_ADDED";
      readonly caseId: string;
      readonly employee: string;
      readonly placement: string;
      readonly computed: Box;
    }
  | {
      readonly kind: "SIGNED_OFF";
      readonly caseId: string;
      readonly by: string;
      readonly agreed: boolean;
      readonly reason: string | null;
    }
  | { readonly kind: "SIGNED"; readonly by: string; readonly as: "CHAIR" | "HEAD" }
  | { readonly kind: "CANCELLED"; readonly by: string; readonly reason: string };

/** Why a command is refused. FORBIDDEN: not this person's to do. CONFLICT: not as things stand. INPUT: not like this. UNKNOWN: there is no such thing. */
export type RefusalKind = "FORBIDDEN" | "CONFLICT" | "INPUT" | "UNKNOWN";

/** A command that does nothing: what is at fault, and what to do. */
export interface CalibrationRefusal {
  readonly ok: false;
  readonly kind: RefusalKind;
  /** The input or thing at fault. */
  readonly field: string;
  readonly value: unknown;
  /** Whole sentences: what is wrong, and what would be right. */
  readonly fix: string;
}

/** What a command leads to; no events where it had been done already. */
export type CalibrationDecision =
  | { readonly ok: true; readonly events: readonly CalibrationEvent[] }
  | CalibrationRefusal;

/** Answers events. */
export function accept(...events: readonly CalibrationEvent[]): CalibrationDecision {
  return { ok: true, events };
}

/** Answers a refusal. */
export function refuse(
  kind: RefusalKind,
  field: string,
  value: unknown,
  fix: string,
): CalibrationRefusal {
  return { ok: false, kind, field, value, fix };
}
