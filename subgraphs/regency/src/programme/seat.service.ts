import type { Principal } from "@talenta/access";
import type { Sql } from "@talenta/store";
import {
  holdsSeat,
  mayAttend,
  freeSeats,
  type ProgrammePlan,
  type ProgrammeSession,
  seat,
  seatsOf,
  type SeatTaken,
  sessionsOf,
  startOf,
  type TimeSpan,
  type Unseated,
  type UnseatedReason,
} from "@talenta/talent";
import { changing } from "../change/change.service.ts";
import { minuteInJakarta } from "../regency/clock.ts";
import type { Tenant } from "../regency/tenant.ts";
import { findParticipants, move, type Participant } from "./participant.store.ts";
import { programmeErrors } from "./programme.errors.ts";
import { type JoinedProgramme, joinedProgrammes, programmeOf } from "./programme.store.ts";

/** What seating came to. */
export interface Seated {
  readonly programme: JoinedProgramme;
  readonly seated: number;
  readonly unseated: readonly {
    readonly participant: Participant;
    readonly reason: UnseatedReason;
  }[];
}

/**
 * Seats everybody who is named and has no seat, and with `absent` those who missed their session too, in later ones.
 * Who sits already stays. Sessions that have begun take nobody more, unless a programme is entered after the fact.
 */
export async function seatParticipants(
  tenant: Tenant,
  actor: Principal,
  programmeId: string,
  { absent, includePast }: { absent: boolean; includePast: boolean },
): Promise<Seated> {
  return changing(tenant, actor, async (change) => {
    const { sql } = change;
    const programme = await programmeOf(sql, programmeId);
    const all = await findParticipants(sql, "p.programme_id = ?", [programmeId]);
    const due = all.filter(({ state }) => state === "NAMED" || (absent && state === "ABSENT"));
    const { seats, unseated } = seat({
      plan: programme.plan,
      owner: tenant.code,
      people: await unseatedOf(sql, programme.plan, due),
      taken: takenBy(all),
      after: includePast ? null : minuteInJakarta(tenant.clock()),
    });
    const byId = new Map(due.map((participant) => [participant.id, participant]));
    const moves = seats.flatMap(({ id, session }) => {
      const participant = byId.get(id);
      return participant
        ? [{ participant, event: "SEAT" as const, set: { sessionId: session } }]
        : [];
    });
    await move(sql, moves, { at: tenant.clock().toISOString(), by: actor.subject });
    change.record(
      "PARTICIPANT",
      "UPDATED",
      moves.flatMap(({ participant }) => participant.employeeId ?? []),
    );
    return {
      programme,
      seated: moves.length,
      unseated: unseated.flatMap(({ id, reason }) => {
        const participant = byId.get(id);
        return participant ? [{ participant, reason }] : [];
      }),
    };
  });
}

/**
 * Gives one participant a seat, or another one: in a session of the own seats with one free, later than one that was
 * missed, where the person does not sit elsewhere. Who sits there already stays, and nothing is recorded.
 *
 * @throws CONFLICT saying why there is no seat, NOT_FOUND without such a participant
 */
export async function moveParticipant(
  tenant: Tenant,
  actor: Principal,
  to: { participant: string; session: string; includePast: boolean; reason: string | null },
): Promise<Participant> {
  return changing(tenant, actor, async (change) => {
    const { sql } = change;
    const [participant] = await findParticipants(sql, "p.id = ?", [to.participant]);
    if (participant === undefined) throw programmeErrors.unknownParticipant(to.participant);
    const { plan } = await programmeOf(sql, participant.programmeId);
    const session = sessionOf(plan, to.session, "input.session");
    const sits = participant.state === "SEATED" || participant.state === "RESEATED";
    if (sits && participant.sessionId === session.id) return participant;
    if (!to.includePast && startOf(session) <= minuteInJakarta(tenant.clock())) {
      throw programmeErrors.sessionBegun(session.id);
    }
    await checkSeat(tenant, sql, { plan, participant, session });
    const set = { sessionId: session.id };
    const reason = to.reason ?? undefined;
    const moves = [{ participant, event: "SEAT" as const, set, ...(reason && { reason }) }];
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    const [moved = participant] = await move(sql, moves, line);
    change.record("PARTICIPANT", "UPDATED", participant.employeeId ? [participant.employeeId] : []);
    return moved;
  });
}

/** Takes a name back; once is enough. CONFLICT once the person has attended. */
export async function withdrawParticipant(
  tenant: Tenant,
  actor: Principal,
  given: { participant: string; reason: string },
): Promise<Participant> {
  return changing(tenant, actor, async (change) => {
    const [participant] = await findParticipants(change.sql, "p.id = ?", [given.participant]);
    if (participant === undefined) throw programmeErrors.unknownParticipant(given.participant);
    if (participant.state === "WITHDRAWN") return participant;
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    const moves = [{ participant, event: "WITHDRAW" as const, reason: given.reason }];
    const [moved = participant] = await move(change.sql, moves, line);
    change.record("PARTICIPANT", "UPDATED", participant.employeeId ? [participant.employeeId] : []);
    return moved;
  });
}

/** A session of a plan; BAD_USER_INPUT when it has none of that id. */
export function sessionOf(plan: ProgrammePlan, id: string, field: string): ProgrammeSession {
  const session = sessionsOf(plan).find((one) => one.id === id);
  if (session === undefined) throw programmeErrors.unknownSession(field, id, plan.id);
  return session;
}

async function checkSeat(
  tenant: Tenant,
  sql: Sql,
  {
    plan,
    participant,
    session,
  }: { plan: ProgrammePlan; participant: Participant; session: ProgrammeSession },
): Promise<void> {
  const refuse = (reason: UnseatedReason) => programmeErrors.noSeat(session.id, reason);
  const all = await findParticipants(sql, "p.programme_id = ?", [plan.id]);
  const taken = takenBy(all.filter(({ id }) => id !== participant.id));
  if (seatsOf(session, tenant.code) === 0) throw refuse("NO_SEAT");
  const quota = plan.quotas.find(
    (one) => one.owner === tenant.code && one.positionClass === participant.positionClass,
  );
  if (quota === undefined) throw refuse("NO_QUOTA");
  const used = taken.filter((one) => one.positionClass === participant.positionClass).length;
  if (used >= quota.people) throw refuse("QUOTA_FULL");
  if (freeSeats(session, tenant.code, taken) === 0) throw refuse("NO_SEAT");
  const [person] = await unseatedOf(sql, plan, [participant]);
  if (person?.missed && startOf(session) <= startOf(person.missed)) {
    throw programmeErrors.missedLater(session.id);
  }
  if (person && !mayAttend(person, session)) throw refuse("CLASH");
}

function takenBy(participants: readonly Participant[]): SeatTaken[] {
  return participants.flatMap(({ state, sessionId, positionClass }) =>
    holdsSeat(state) && sessionId !== null ? [{ session: sessionId, positionClass }] : [],
  );
}

/** These participants as the rules seat them, with the hours at which they sit in other programmes. */
async function unseatedOf(
  sql: Sql,
  plan: ProgrammePlan,
  participants: readonly Participant[],
): Promise<Unseated[]> {
  const sessions = new Map(sessionsOf(plan).map((session) => [session.id, session]));
  const busy = await busyHours(sql, plan.id);
  return participants.map(({ id, employeeId, positionClass, namedAt, state, sessionId }) => ({
    id,
    positionClass,
    namedAt,
    busy: (employeeId && busy.get(employeeId)) || [],
    missed: state === "ABSENT" && sessionId !== null ? (sessions.get(sessionId) ?? null) : null,
  }));
}

/** When people of one programme sit in others, by employee id. */
async function busyHours(sql: Sql, programme: string): Promise<Map<string, TimeSpan[]>> {
  const hours = new Map<string, TimeSpan[]>();
  const others = (await joinedProgrammes(sql)).filter(({ plan }) => plan.id !== programme);
  if (others.length === 0) return hours;
  const spans = new Map(
    others.flatMap(({ plan }) =>
      sessionsOf(plan).map((session) => [`${plan.id} ${session.id}`, session] as const),
    ),
  );
  const elsewhere = await findParticipants(
    sql,
    `p.programme_id <> ? and p.session_id is not null and p.employee_id in (
       select here.employee_id from participant here where here.programme_id = ?)`,
    [programme, programme],
  );
  for (const { employeeId, programmeId, sessionId, state } of elsewhere) {
    const span = spans.get(`${programmeId} ${sessionId}`);
    if (employeeId === null || span === undefined || !holdsSeat(state)) continue;
    hours.set(employeeId, [...(hours.get(employeeId) ?? []), span]);
  }
  return hours;
}
