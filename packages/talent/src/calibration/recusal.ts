import type { CalibrationEvent, CalibrationFacts } from "./command.ts";
import type { CalibrationSession, Recusal, RecusalGround } from "./session.ts";

/** Whether a member does not decide about a person, by what was declared or is on record in the session. */
export function isRecused(
  session: Pick<CalibrationSession, "recusals">,
  member: string,
  employee: string,
): boolean {
  return session.recusals.some((one) => one.member === member && one.employee === employee);
}

/** What the records say now about somebody and a person, whether or not the session has taken note of it; null: nothing. */
export function groundOnRecord(
  facts: CalibrationFacts,
  subject: string,
  employee: string,
): RecusalGround | null {
  const found = facts.get(employee)?.recusals.find(({ member }) => member === subject);
  return found?.ground ?? null;
}

/** Recusals of members that follow from the records and that the session has not taken note of yet. */
export function recusalsFromRecord(
  session: Pick<CalibrationSession, "members" | "recusals">,
  employee: string,
  facts: CalibrationFacts,
): Recusal[] {
  return session.members.flatMap(({ subject }) => {
    const ground = groundOnRecord(facts, subject, employee);
    if (ground === null || isRecused(session, subject, employee)) return [];
    return [{ member: subject, employee, ground, declaredBy: null, note: null }];
  });
}

/**
 * The events of a recusal. A decided case in which the member's vote counted is open again: the others' votes stand,
 * and it is closed anew without this one.
 */
export function recusing(session: CalibrationSession, recusal: Recusal): CalibrationEvent[] {
  const reopened = session.cases.filter(
    ({ employee, closing }) =>
      employee === recusal.employee &&
      closing !== null &&
      closing.outcome !== "SUPERSEDED" &&
      closing.counted.includes(recusal.member),
  );
  return [
    { kind: "RECUSED", recusal },
    ...reopened.map(({ id }): CalibrationEvent => ({ kind: "CASE_REOPENED", caseId: id })),
  ];
}
