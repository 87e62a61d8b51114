import { say, type Sentence } from "@talenta/sentences";
import { badUserInput, conflict, notFound, checkedText } from "@talenta/service";
import type { ParticipantState, UnseatedReason } from "@talenta/talent";

/** The most NIPs one call may name. */
export const MOST_NIPS = 10_000;
const SHOWN = 10;
const LONGEST_REASON = 500;

const REASONS: Readonly<Record<UnseatedReason, Sentence>> = {
  NO_QUOTA: say("programme.noQuotaForClass"),
  QUOTA_FULL: say("programme.quotaFull"),
  CLASH: say("programme.clash"),
  NO_SEAT: say("programme.noSeatLeft"),
};

/** Named constructors: what can be wrong with a step of a programme, and what to do about it. */
export const programmeErrors = {
  notPublished: (id: string) => notFound(say("programme.publishedNamed", { id: id.slice(0, 60) })),

  notInvited: (id: string, code: string) =>
    conflict(say("programme.noQuota", { id, code }), say("programme.askForQuota")),

  takesAway: (id: string) =>
    conflict(say("programme.takesAway", { id }), say("programme.askToAdd")),

  notJoined: (id: string) => notFound(say("programme.joinedNamed", { id: id.slice(0, 60) })),

  nobodyNamed: () => badUserInput({ field: "input", fix: say("programme.nipsOrFilter") }),

  reason: (given: string) =>
    badUserInput({
      field: "input.reason",
      value: given,
      fix: say("input.write", { longest: LONGEST_REASON }),
    }),

  tooMany: (field: string, count: number) =>
    badUserInput({
      field,
      shown: say("programme.nips", { count }),
      fix: say("programme.mostNips", { most: MOST_NIPS }),
    }),

  noNips: (field: string, first: string) =>
    badUserInput({
      field,
      value: first.slice(0, 60),
      fix: say("programme.noNipInFirstColumn"),
    }),

  unknownNips: (field: string, nips: readonly string[], fix: Sentence) =>
    badUserInput({
      field,
      value: nips.slice(0, SHOWN),
      fix:
        nips.length > SHOWN
          ? say("programme.moreAreWrong", { count: nips.length - SHOWN, fix })
          : fix,
    }),

  unknownParticipant: (id: string) =>
    notFound(say("programme.participantNamed", { id: id.slice(0, 60) })),

  unknownSession: (field: string, id: string, programme: string) =>
    badUserInput({ field, value: id, fix: say("programme.sessionOf", { programme }) }),

  noSeat: (session: string, reason: UnseatedReason) =>
    conflict(
      say("programme.noSeat", { session, reason: REASONS[reason] }),
      say("programme.chooseAnother"),
    ),

  sessionBegun: (session: string) =>
    conflict(say("programme.sessionBegun", { session }), say("programme.chooseLaterOrPast")),

  missedLater: (session: string) =>
    conflict(say("programme.notLater", { session }), say("programme.chooseLater")),

  notYet: (session: string, day: string) =>
    badUserInput({
      field: "input.sessionId",
      value: session,
      fix: say("programme.heldOn", { day }),
    }),

  bothWays: (nips: readonly string[]) =>
    badUserInput({
      field: "input.absent",
      value: nips.slice(0, SHOWN),
      fix: say("programme.bothWays"),
    }),

  step: (state: ParticipantState, what: Sentence) =>
    conflict(say("programme.step", { state, what }), say("programme.lookUp")),
};

/** A reason without blanks around it; BAD_USER_INPUT when it is missing or too long. */
export function checkedReason(given: string): string {
  return checkedText(given, LONGEST_REASON, programmeErrors.reason);
}
