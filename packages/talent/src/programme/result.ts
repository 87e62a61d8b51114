import type { ProgrammePlan } from "./plan.ts";

/** What tells one assessment of a person from another. */
export interface AssessmentKey {
  readonly date: string;
  readonly provider: string | null;
}

/**
 * Whether an assessment is the result of sitting a session: held by the programme's provider, between the day of the
 * session and the last day of its phase, because files of results often date all of a phase alike. Without a session,
 * any phase will do. Providers are compared without regard to case and spacing.
 */
export function isResultOf(
  plan: ProgrammePlan,
  sessionId: string | null,
  { date, provider }: AssessmentKey,
): boolean {
  if (provider === null || folded(provider) !== folded(plan.provider)) return false;
  return plan.phases.some(({ sessions }) => {
    const days = sessions.map(({ day }) => day).toSorted();
    const from = sessionId === null ? days[0] : sessions.find(({ id }) => id === sessionId)?.day;
    const until = days.at(-1);
    return from !== undefined && until !== undefined && from <= date && date <= until;
  });
}

function folded(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
