import {
  holdsSeat,
  type ProgrammePlan,
  type SeatTaken,
  sessionsOf,
  type TimeSpan,
  type Unseated,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { findParticipants, type Participant } from "./participant.store.ts";
import { joinedProgrammes } from "./programme.store.ts";

/** The seats these participants hold. */
export function takenBy(participants: readonly Participant[]): SeatTaken[] {
  return participants.flatMap(({ state, sessionId, positionClass }) =>
    holdsSeat(state) && sessionId !== null ? [{ session: sessionId, positionClass }] : [],
  );
}

/** These participants as the rules seat them, with the hours at which they sit in other programmes. */
export async function unseatedOf(
  db: Db,
  plan: ProgrammePlan,
  participants: readonly Participant[],
): Promise<Unseated[]> {
  const sessions = new Map(sessionsOf(plan).map((session) => [session.id, session]));
  const busy = await busyHours(db, plan.id);
  return participants.map(({ id, employeeId, positionClass, namedAt, state, sessionId }) => ({
    id,
    positionClass,
    namedAt,
    busy: (employeeId && busy.get(employeeId)) || [],
    missed: state === "ABSENT" && sessionId !== null ? (sessions.get(sessionId) ?? null) : null,
  }));
}

/** When people of one programme sit in others, by employee id. */
async function busyHours(db: Db, programme: string): Promise<Map<string, TimeSpan[]>> {
  const hours = new Map<string, TimeSpan[]>();
  const others = (await joinedProgrammes(db)).filter(({ plan }) => plan.id !== programme);
  if (others.length === 0) return hours;
  const spans = new Map(
    others.flatMap(({ plan }) =>
      sessionsOf(plan).map((session) => [`${plan.id} ${session.id}`, session] as const),
    ),
  );
  const elsewhere = await findParticipants(db, (eb) => {
    const here = eb
      .selectFrom("participant as here")
      .select("here.employee_id")
      .where("here.programme_id", "=", programme);
    return eb.and([
      eb("participant.programme_id", "<>", programme),
      eb("participant.session_id", "is not", null),
      eb("participant.employee_id", "in", here),
    ]);
  });
  for (const { employeeId, programmeId, sessionId, state } of elsewhere) {
    const span = spans.get(`${programmeId} ${sessionId}`);
    if (employeeId === null || span === undefined || !holdsSeat(state)) continue;
    hours.set(employeeId, [...(hours.get(employeeId) ?? []), span]);
  }
  return hours;
}
