import { faultOfNote, faultOfReason, isStale } from "./checks.ts";
import {
  accept,
  type CalibrationAct,
  type CalibrationActor,
  type CalibrationDecision,
  type CalibrationFacts,
  type CalibrationRefusal,
  refuse,
} from "./command.ts";
import { ownCase } from "./case-rules.ts";
import { groundOnRecord, isRecused, recusing } from "./recusal.ts";
import type { CalibrationCase, CalibrationSession } from "./session.ts";
import { needsHead } from "./steps.ts";
import { actingMember, leadsSession } from "./who.ts";

/** Records who is there: the chair for anybody, members for themselves. Who has voted in an open case leaves by their own word only. */
export function attend(
  session: CalibrationSession,
  by: CalibrationActor,
  { member: subject, present }: Extract<CalibrationAct, { kind: "ATTEND" }>,
): CalibrationDecision {
  const acting = actingMember(session, by);
  if ("ok" in acting) return acting;
  if (!acting.chair && acting.subject !== subject) {
    return refuse("FORBIDDEN", "member", subject, "The chair records the attendance of others.");
  }
  const member = session.members.find((one) => one.subject === subject);
  if (member === undefined) {
    return refuse("INPUT", "member", subject, "Name a member of this session by its subject.");
  }
  if (member.present === present) return accept();
  const voting = session.cases.some(
    ({ closing, votes }) => closing === null && votes.some((vote) => vote.member === subject),
  );
  // Otherwise the chair could send away whoever votes the other way.
  if (!present && voting && acting.subject !== subject) {
    return refuse(
      "CONFLICT",
      "member",
      subject,
      "The member has voted in an open case, and leaves by their own word or when it is closed.",
    );
  }
  return accept({ kind: "ATTENDED", member: subject, present });
}

/** Declares that a member does not sit on a person's case: members for themselves until the session is signed, chair and head for others until somebody has voted on it. */
export function recuse(
  session: CalibrationSession,
  one: CalibrationCase,
  by: CalibrationActor,
  act: Extract<CalibrationAct, { kind: "RECUSE" }>,
): CalibrationDecision {
  const self = by.subject === act.member;
  const acting = self ? actingMember(session, by) : leadsSession(session, by);
  if (acting !== null && "ok" in acting) return acting;
  if (!session.members.some(({ subject }) => subject === act.member)) {
    return refuse("INPUT", "member", act.member, "Name a member of this session by its subject.");
  }
  if (act.note !== null && faultOfNote(act.note)) return faultOfNote(act.note) ?? accept();
  if (isRecused(session, act.member, one.employee)) return accept();
  // Otherwise whoever leads could strike out votes already given.
  if (!self && hasVotes(session, one.employee)) {
    return refuse(
      "CONFLICT",
      "member",
      act.member,
      "Votes have been cast on this person's case; from now on only the member declares it.",
    );
  }
  const { member, ground, note } = act;
  const recusal = { member, employee: one.employee, ground, declaredBy: by.subject, note };
  return accept(...recusing(session, recusal));
}

/** Takes back a declared recusal, by whoever declared it, as long as nobody has voted on that person's case; one that follows from the records stays. */
export function withdrawRecusal(
  session: CalibrationSession,
  one: CalibrationCase,
  by: CalibrationActor,
  member: string,
  facts: CalibrationFacts,
): CalibrationDecision {
  const known = session.recusals.find(
    (recusal) => recusal.member === member && recusal.employee === one.employee,
  );
  if (known === undefined) return accept();
  if (known.declaredBy === null || groundOnRecord(facts, member, one.employee) !== null) {
    return refuse(
      "CONFLICT",
      "member",
      member,
      "This recusal follows from the records and stays for this session.",
    );
  }
  if (known.declaredBy !== by.subject) {
    return refuse("FORBIDDEN", "member", member, "Whoever declared a recusal takes it back.");
  }
  if (hasVotes(session, one.employee)) {
    return refuse(
      "CONFLICT",
      "member",
      member,
      "Votes have been cast on this person's case; a recusal stays from then on.",
    );
  }
  return accept({ kind: "RECUSAL_WITHDRAWN", member, employee: one.employee });
}

/** Writes a note into the minutes: members on the session and the cases they are not recused from, the head too but on the own case. */
export function note(
  session: CalibrationSession,
  one: CalibrationCase | null,
  by: CalibrationActor,
  text: string,
  facts: CalibrationFacts,
): CalibrationDecision {
  if (by.role !== "HEAD") {
    const member = actingMember(session, by);
    if ("ok" in member) return member;
  }
  if (one && (isRecused(session, by.subject, one.employee) || ownCase(facts, by, one.employee))) {
    return refuse("FORBIDDEN", "caseId", one.id, "You are recused from this person's case.");
  }
  const fault = faultOfNote(text);
  return fault ?? accept({ kind: "NOTED", caseId: one?.id ?? null, by: by.subject, text });
}

/** Ends a session without any effect, by the chair or the head. */
export function cancel(
  session: CalibrationSession,
  by: CalibrationActor,
  reason: string,
): CalibrationDecision {
  const fault = leadsSession(session, by) ?? faultOfReason(reason);
  return fault ?? accept({ kind: "CANCELLED", by: by.subject, reason });
}

/**
 * Signs a session, by the chair or the head: with a quorum present, every case closed, each decided one with a quorum
 * of votes that still count and about the placement that still is the person's, and the head's word on every move
 * beyond one step per axis. Nobody signs a move in a case they are recused from; the head only not in the own.
 */
export function sign(
  session: CalibrationSession,
  by: CalibrationActor,
  facts: CalibrationFacts,
): CalibrationDecision {
  const fault = leadsSession(session, by);
  if (fault) return fault;
  const present = session.members.filter((member) => member.present).length;
  if (present < session.quorum) {
    return refuse(
      "CONFLICT",
      "quorum",
      present,
      `The quorum is ${session.quorum} members present. Record who is there, or wait for more.`,
    );
  }
  for (const one of session.cases) {
    const unready = faultAtSigning(session, one, by, facts);
    if (unready) return unready;
  }
  return accept({ kind: "SIGNED", by: by.subject, as: by.role === "HEAD" ? "HEAD" : "CHAIR" });
}

function faultAtSigning(
  session: CalibrationSession,
  one: CalibrationCase,
  by: CalibrationActor,
  facts: CalibrationFacts,
): CalibrationRefusal | null {
  const { id, closing, employee } = one;
  const not = (fix: string): CalibrationRefusal => refuse("CONFLICT", "cases", id, fix);
  if (closing === null) return not("This case is open. Close or defer it first.");
  if (closing.outcome === "DEFERRED" || closing.outcome === "SUPERSEDED") return null;
  if (isStale(one, facts)) {
    return not(
      "The person's placement was superseded since the committee decided. Renew the case and decide anew, or defer it.",
    );
  }
  const recused = closing.counted.some(
    (member) =>
      isRecused(session, member, employee) || groundOnRecord(facts, member, employee) !== null,
  );
  if (recused) {
    return not(
      "The records now recuse a member whose vote counted. Renew the case and close it anew.",
    );
  }
  if (closing.counted.length < session.quorum) return not("The case has no quorum of votes.");
  if (closing.outcome !== "MOVED" || closing.box === null) return null;
  if (needsHead(one.computed, closing.box) && closing.head?.agreed !== true) {
    return not(
      "This move is beyond one step per axis. The head must sign the case off, or decline.",
    );
  }
  const barred =
    by.role === "HEAD" ? ownCase(facts, by, employee) : isRecused(session, by.subject, employee);
  if (!barred) return null;
  return refuse(
    "FORBIDDEN",
    "cases",
    id,
    "You are recused from this case, which moves a person. The other signs: the head for the chair, the chair for the head.",
  );
}

function hasVotes(session: CalibrationSession, employee: string): boolean {
  return session.cases.some((one) => one.employee === employee && one.votes.length > 0);
}
