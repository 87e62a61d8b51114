import type { CalibrationEvent } from "./command.ts";
import type { CalibrationCase, CalibrationSession } from "./session.ts";

/** A session after something changed in it. Says nothing about whether it may: that is what `decide` answers. */
export function evolve(session: CalibrationSession, event: CalibrationEvent): CalibrationSession {
  switch (event.kind) {
    case "ATTENDED":
      return {
        ...session,
        members: session.members.map((one) =>
          one.subject === event.member ? { ...one, present: event.present } : one,
        ),
      };
    case "RECUSED":
      return { ...session, recusals: [...session.recusals, event.recusal] };
    case "RECUSAL_WITHDRAWN":
      return {
        ...session,
        recusals: session.recusals.filter(
          ({ member, employee }) => member !== event.member || employee !== event.employee,
        ),
      };
    case "PROPOSED": {
      const { caseId, box, reason, by } = event;
      return inCase(session, caseId, (one) => ({
        proposals: [...one.proposals, { box, reason, by }],
      }));
    }
    case "VOTED": {
      const { caseId, member, box } = event;
      return inCase(session, caseId, (one) => ({
        votes: [...one.votes.filter((vote) => vote.member !== member), { member, box }],
      }));
    }
    case "NOTED": {
      const { caseId, by, text } = event;
      return { ...session, notes: [...session.notes, { caseId, by, text }] };
    }
    case "CASE_CLOSED": {
      const { caseId, outcome, box, counted, by, reason } = event;
      const closing = { outcome, box, counted, by, reason, head: null };
      return inCase(session, caseId, () => ({ closing }));
    }
    case "CASE_REOPENED":
      return inCase(session, event.caseId, () => ({ closing: null }));
    case "CASE_ADDED": {
      const { caseId: id, employee, placement, computed } = event;
      const added = { id, employee, placement, computed, proposals: [], votes: [], closing: null };
      return { ...session, cases: [...session.cases, added] };
    }
    case "SIGNED_OFF": {
      const { caseId, by, agreed, reason } = event;
      return inCase(session, caseId, ({ closing }) => ({
        closing: closing && {
          ...closing,
          ...(!agreed && { outcome: "DECLINED" as const, box: null }),
          head: { by, agreed, reason },
        },
      }));
    }
    case "SIGNED":
      return { ...session, state: "SIGNED", signature: { by: event.by, as: event.as } };
    case "CANCELLED":
      return { ...session, state: "CANCELLED" };
  }
}

function inCase(
  session: CalibrationSession,
  caseId: string,
  change: (one: CalibrationCase) => Partial<CalibrationCase>,
): CalibrationSession {
  return {
    ...session,
    cases: session.cases.map((one) => (one.id === caseId ? { ...one, ...change(one) } : one)),
  };
}
