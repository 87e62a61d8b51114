import { type CalibrationFacts, type CalibrationRefusal, refuse } from "./command.ts";
import type { CalibrationCase } from "./session.ts";

/** Shortest and longest reason, in characters. A reason is read by the person concerned. Our own assumption (A). */
const REASON = { shortest: 10, longest: 2000 };
/** Longest note in the minutes, in characters. */
const LONGEST_NOTE = 4000;

/** Refuses a reason that is none. */
export function faultOfReason(reason: string): CalibrationRefusal | null {
  const { length } = reason.trim();
  if (length >= REASON.shortest && reason.length <= REASON.longest) return null;
  return refuse(
    "INPUT",
    "reason",
    reason.slice(0, 40),
    `Give a reason the person concerned can read, ${REASON.shortest} to ${REASON.longest} characters.`,
  );
}

/** Refuses a note that is empty or without end. */
export function faultOfNote(text: string): CalibrationRefusal | null {
  if (text.trim().length >= 1 && text.length <= LONGEST_NOTE) return null;
  return refuse("INPUT", "text", text.slice(0, 40), `Give 1 to ${LONGEST_NOTE} characters.`);
}

/** Whether the person's placement is no longer the one the case is about. */
export function isStale(one: CalibrationCase, facts: CalibrationFacts): boolean {
  return facts.get(one.employee)?.current?.placement !== one.placement;
}

/** Refuses a case that is closed. */
export function faultOfClosed({ id, closing }: CalibrationCase): CalibrationRefusal | null {
  if (closing === null) return null;
  return refuse(
    "CONFLICT",
    "caseId",
    id,
    "The case is closed. Votes and proposals are taken while it is open.",
  );
}

/** Refuses a case whose placement was superseded. */
export function faultOfStale(
  one: CalibrationCase,
  facts: CalibrationFacts,
): CalibrationRefusal | null {
  if (!isStale(one, facts)) return null;
  return refuse(
    "CONFLICT",
    "caseId",
    one.id,
    facts.get(one.employee)?.current
      ? "The person has a newer placement than the one this case is about. Renew the case, then hear it anew."
      : "The person is no longer placed or in service. Defer the case: evidence comes before a committee.",
  );
}

/** The first refusal there is, or null. */
export function firstFault(
  ...faults: readonly (CalibrationRefusal | null)[]
): CalibrationRefusal | null {
  return faults.find((fault) => fault !== null) ?? null;
}
