import { type CalibrationActor, type CalibrationRefusal, refuse } from "./command.ts";
import { isRecused } from "./recusal.ts";
import type { CalibrationMember, CalibrationSession } from "./session.ts";

/** The member who acts; a refusal for everybody else, and where the token's NIP is not the one registered. */
export function actingMember(
  session: CalibrationSession,
  by: CalibrationActor,
): CalibrationMember | CalibrationRefusal {
  const member = session.members.find(({ subject }) => subject === by.subject);
  if (member === undefined) {
    return refuse("FORBIDDEN", "session", by.subject, "Only members of this session do this.");
  }
  // Recusal follows from the NIP: one that was left out, or another's, would let somebody decide on the own case.
  if (by.nip !== null && by.nip !== member.nip) {
    return refuse(
      "CONFLICT",
      "members.nip",
      member.nip,
      "Your token carries another NIP than the session has for you. Cancel it and open one with your NIP.",
    );
  }
  return member;
}

/** The member who acts on a person's case; refused to those absent or recused. */
export function sittingMember(
  session: CalibrationSession,
  by: CalibrationActor,
  employee: string,
): CalibrationMember | CalibrationRefusal {
  const member = actingMember(session, by);
  if ("ok" in member) return member;
  if (!member.present) {
    return refuse(
      "CONFLICT",
      "attendance",
      "absent",
      "You are not recorded as present. Record your attendance first.",
    );
  }
  if (isRecused(session, member.subject, employee)) {
    return refuse("FORBIDDEN", "case", "recused", "You are recused from this person's case.");
  }
  return member;
}

/** Whether a member is there and not recused from a person's case. */
export function sits(
  session: CalibrationSession,
  member: CalibrationMember,
  employee: string,
): boolean {
  return member.present && !isRecused(session, member.subject, employee);
}

/** Refuses whoever does not lead the hearing of a person's case: the chair, or, where the chair is absent or recused, any member who sits. */
export function leadsCase(
  session: CalibrationSession,
  by: CalibrationActor,
  employee: string,
): CalibrationRefusal | null {
  const member = sittingMember(session, by, employee);
  if ("ok" in member) {
    const chair = session.members.some((one) => one.chair && one.subject === by.subject);
    if (!chair || member.kind !== "FORBIDDEN") return member;
    return refuse(
      "FORBIDDEN",
      "case",
      "recused",
      "You are recused from this person's case. Any other member who is present and not recused does this.",
    );
  }
  const chairSits = session.members.some((one) => one.chair && sits(session, one, employee));
  if (member.chair || !chairSits) return null;
  return refuse("FORBIDDEN", "case", by.subject, "The chair does this while present.");
}

/** Refuses whoever leads not the session: the chair and the head do. */
export function leadsSession(
  session: CalibrationSession,
  by: CalibrationActor,
): CalibrationRefusal | null {
  if (by.role === "HEAD") return null;
  const member = actingMember(session, by);
  if ("ok" in member) return member;
  return member.chair
    ? null
    : refuse("FORBIDDEN", "session", by.subject, "The chair or the head does this.");
}
