import { badUserInput, conflict, notFound, checkedText } from "@talenta/service";
import type { ParticipantState, UnseatedReason } from "@talenta/talent";

/** The most NIPs one call may name. */
export const MOST_NIPS = 10_000;
const SHOWN = 10;
const LONGEST_REASON = 500;

const REASONS: Readonly<Record<UnseatedReason, string>> = {
  NO_QUOTA: "The plan gives the person's class no quota here.",
  QUOTA_FULL: "The quota of the person's class is used up.",
  CLASH: "The person sits in another programme at that time.",
  NO_SEAT: "No seat of this regency is left there.",
};

/** Named constructors: what can be wrong with a step of a programme, and what to do about it. */
export const programmeErrors = {
  notPublished: (id: string) => notFound(`published programme ${id.slice(0, 60)}`),

  notInvited: (id: string, code: string) =>
    conflict(
      `Programme ${id} gives ${code} no quota.`,
      "Ask the province to add one; then join again.",
    ),

  takesAway: (id: string) =>
    conflict(
      `The version of programme ${id} now published takes away what this regency was promised.`,
      "Ask the province to publish a version that only adds.",
    ),

  notJoined: (id: string) => notFound(`programme ${id.slice(0, 60)} that this regency has joined`),

  nobodyNamed: () =>
    badUserInput({ field: "input", fix: "Give nips, or a filter, but not both and not neither." }),

  reason: (given: string) =>
    badUserInput({
      field: "input.reason",
      value: given,
      fix: `Write 1 to ${LONGEST_REASON} characters.`,
    }),

  tooMany: (field: string, count: number) =>
    badUserInput({ field, value: `${count} NIPs`, fix: `Give ${MOST_NIPS} at most in one call.` }),

  noNips: (field: string, first: string) =>
    badUserInput({
      field,
      value: first.slice(0, 60),
      fix: "There is no NIP in the first column. Put one NIP of 18 digits there on each line, or leave the file out.",
    }),

  unknownNips: (field: string, nips: readonly string[], fix: string) =>
    badUserInput({
      field,
      value: nips.slice(0, SHOWN),
      fix: `${nips.length > SHOWN ? `These and ${nips.length - SHOWN} more are wrong. ` : ""}${fix}`,
    }),

  unknownParticipant: (id: string) => notFound(`participant ${id.slice(0, 60)}`),

  unknownSession: (field: string, id: string, programme: string) =>
    badUserInput({ field, value: id, fix: `Use the id of a session of programme ${programme}.` }),

  noSeat: (session: string, reason: UnseatedReason) =>
    conflict(`There is no seat in session ${session}. ${REASONS[reason]}`, "Choose another one."),

  sessionBegun: (session: string) =>
    conflict(
      `Session ${session} has begun.`,
      "Choose a later one, or say includePast when a programme is entered after the fact.",
    ),

  missedLater: (session: string) =>
    conflict(
      `Session ${session} is not later than the one the person missed.`,
      "Choose a later one.",
    ),

  notYet: (session: string, day: string) =>
    badUserInput({
      field: "input.sessionId",
      value: session,
      fix: `It is held on ${day}: attendance is recorded on that day or after.`,
    }),

  bothWays: (nips: readonly string[]) =>
    badUserInput({
      field: "input.absent",
      value: nips.slice(0, SHOWN),
      fix: "Nobody is present and absent at once.",
    }),

  step: (state: ParticipantState, what: string) =>
    conflict(
      `Somebody who is ${state} cannot be ${what}.`,
      "Look the participant up and correct what came before.",
    ),
};

/** A reason without blanks around it; BAD_USER_INPUT when it is missing or too long. */
export function checkedReason(given: string): string {
  return checkedText(given, LONGEST_REASON, programmeErrors.reason);
}
