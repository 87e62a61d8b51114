import { ownersOf, overlap } from "./plan.ts";
import type { PlanProblem, ProgrammePlan, ProgrammeSession } from "./plan.ts";

/** A session and where it stands in the document. */
interface Placed {
  readonly session: ProgrammeSession;
  readonly path: string;
}

/** Everything that is wrong with the figures of a well-shaped plan, each with its path; empty when it can be used. */
export function planProblems(plan: ProgrammePlan): PlanProblem[] {
  const sessions = plan.phases.flatMap((phase, at) =>
    phase.sessions.map((session, index) => ({
      session,
      path: `phases[${at}].sessions[${index}]`,
    })),
  );
  return [
    ...twice(plan.phases, ({ id }) => id).map(({ index, key }) => ({
      path: `phases[${index}].id`,
      message: `Another phase is called ${key}; give each its own id.`,
    })),
    ...twice(sessions, ({ session }) => session.id).map(({ item, key }) => ({
      path: `${item.path}.id`,
      message: `Another session of the programme is called ${key}; give each its own id.`,
    })),
    ...sessions.flatMap(hoursProblems),
    ...placeProblems(sessions),
    ...sessions.flatMap((placed) => allotmentProblems(plan, placed)),
    ...quotaProblems(plan, sessions),
    ...dueProblems(plan, sessions),
  ];
}

function hoursProblems({ session, path }: Placed): PlanProblem[] {
  if (session.endsAt > session.startsAt) return [];
  const message = `The session must end after ${session.startsAt} on the same day.`;
  return [{ path: `${path}.endsAt`, message }];
}

function placeProblems(sessions: readonly Placed[]): PlanProblem[] {
  return sessions.flatMap(({ session, path }, index) => {
    const other = sessions
      .slice(0, index)
      .find((one) => one.session.place === session.place && overlap(one.session, session));
    if (other === undefined) return [];
    const message = `${session.place} is taken by session ${other.session.id} at that time. Name another room, or change the hours.`;
    return [{ path: `${path}.place`, message }];
  });
}

function allotmentProblems(plan: ProgrammePlan, { session, path }: Placed): PlanProblem[] {
  const invited = new Set<string>(ownersOf(plan));
  const given = session.allotments.reduce((sum, { seats }) => sum + seats, 0);
  return [
    ...twice(session.allotments, ({ owner }) => owner).map(({ index, key }) => ({
      path: `${path}.allotments[${index}].owner`,
      message: `${key} stands here twice; add its seats up.`,
    })),
    ...session.allotments.flatMap(({ owner }, index) =>
      invited.has(owner)
        ? []
        : [
            {
              path: `${path}.allotments[${index}].owner`,
              message: `${owner} has no quota in this programme. Give it one, or take its seats away.`,
            },
          ],
    ),
    ...(given > session.seats
      ? [
          {
            path: `${path}.allotments`,
            message: `${given} seats are set apart, but the session has ${session.seats}.`,
          },
        ]
      : []),
  ];
}

function quotaProblems(plan: ProgrammePlan, sessions: readonly Placed[]): PlanProblem[] {
  const doubles = twice(plan.quotas, ({ owner, positionClass }) => `${owner} ${positionClass}`);
  return [
    ...doubles.map(({ index, key }) => ({
      path: `quotas[${index}]`,
      message: `${key} has a quota already; add the two up.`,
    })),
    ...ownersOf(plan).flatMap((owner) => {
      const quota = sum(plan.quotas.filter((one) => one.owner === owner).map((one) => one.people));
      const seats = sum(
        sessions.flatMap(({ session }) =>
          session.allotments.filter((one) => one.owner === owner).map((one) => one.seats),
        ),
      );
      if (seats >= quota) return [];
      const message = `${owner} may send ${quota} people but has ${seats} seats. Set more seats apart for it, or lower its quota.`;
      return [{ path: "quotas", message }];
    }),
  ];
}

function dueProblems(plan: ProgrammePlan, sessions: readonly Placed[]): PlanProblem[] {
  const last = sessions.map(({ session }) => session.day).reduce((a, b) => (a > b ? a : b));
  if (plan.resultsDue >= last) return [];
  const message = `Results cannot be due before the last session, ${last}.`;
  return [{ path: "resultsDue", message }];
}

function twice<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { item: Item; index: number; key: string }[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [{ item, index, key }];
    seen.add(key);
    return [];
  });
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
