import { seatsOf } from "./plan.ts";
import type { PlanProblem, ProgrammePlan, ProgrammeSession } from "./plan.ts";

/**
 * Why a plan is no amendment of the one published before it; empty when it is one. Owners have named and told people
 * by the plan they joined under, so an amendment only adds: phases, sessions, seats, quotas, a later day for results.
 */
export function amendmentProblems(before: ProgrammePlan, after: ProgrammePlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const expect = (holds: boolean, path: string, message: string) => {
    if (!holds) problems.push({ path, message });
  };
  expect(after.id === before.id, "id", `An amendment keeps the id ${before.id}.`);
  expect(
    after.version === before.version + 1,
    "version",
    `The next version is ${before.version + 1}.`,
  );
  expect(
    after.provider === before.provider,
    "provider",
    `The provider stays ${before.provider}: files of results are known by it.`,
  );
  expect(
    after.resultsDue >= before.resultsDue,
    "resultsDue",
    `Results stay due on ${before.resultsDue} or later.`,
  );
  for (const phase of before.phases) {
    const kept = after.phases.find(({ id }) => id === phase.id);
    expect(kept !== undefined, "phases", `Phase ${phase.id} stays.`);
    for (const session of kept === undefined ? [] : phase.sessions) {
      const same = kept?.sessions.find(({ id }) => id === session.id);
      problems.push(...sessionProblems(session, same));
    }
  }
  for (const quota of before.quotas) {
    const kept = after.quotas.find(
      (one) => one.owner === quota.owner && one.positionClass === quota.positionClass,
    );
    expect(
      (kept?.people ?? 0) >= quota.people,
      "quotas",
      `${quota.owner} keeps its ${quota.people} of ${quota.positionClass}.`,
    );
  }
  return problems;
}

function sessionProblems(
  before: ProgrammeSession,
  after: ProgrammeSession | undefined,
): PlanProblem[] {
  const path = `session ${before.id}`;
  if (after === undefined) return [{ path, message: "A published session stays." }];
  const moved = (["place", "day", "startsAt", "endsAt"] as const).filter(
    (field) => after[field] !== before[field],
  );
  return [
    ...moved.map((field) => ({
      path: `${path}.${field}`,
      message: `It stays ${before[field]}: people were told so. Add a session instead.`,
    })),
    ...(after.seats < before.seats
      ? [{ path: `${path}.seats`, message: `Its ${before.seats} seats stay.` }]
      : []),
    ...before.allotments
      .filter(({ owner, seats }) => seatsOf(after, owner) < seats)
      .map(({ owner, seats }) => ({
        path: `${path}.allotments`,
        message: `${owner} keeps its ${seats} seats.`,
      })),
  ];
}
