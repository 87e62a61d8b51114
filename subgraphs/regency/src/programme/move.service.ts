import type { Principal } from "@talenta/access";

import {
  freeSeats,
  mayAttend,
  type ProgrammePlan,
  type ProgrammeSession,
  seatsOf,
  startOf,
  type UnseatedReason,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import { minuteInJakarta } from "../tenant/clock.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { findParticipants, inProgramme, move, type Participant } from "./participant.store.ts";
import { checkedReason, programmeErrors } from "./programme.errors.ts";
import { programmeOf, sessionOf } from "./programme.store.ts";
import { takenBy, unseatedOf } from "./seating.store.ts";

/**
 * Gives one participant a seat, or another one: in a session of the own seats with one free, later than one that was
 * missed, where the person does not sit elsewhere. Who sits there already stays, and nothing is recorded.
 *
 * @throws CONFLICT saying why there is no seat, NOT_FOUND without such a participant, BAD_USER_INPUT for a session that
 *   the plan does not have or a reason of no or too many characters
 */
export async function moveParticipant(
  tenant: Tenant,
  actor: Principal,
  to: {
    readonly participant: string;
    readonly session: string;
    readonly includePast: boolean;
    readonly reason: string | null;
  },
): Promise<Participant> {
  const reason = to.reason === null ? null : checkedReason(to.reason);
  return changing(tenant, actor, async (change) => {
    const { db } = change;
    const participant = await participantOf(db, to.participant);
    const { plan } = await programmeOf(db, participant.programmeId);
    const session = sessionOf(plan, to.session, "input.sessionId");
    const sits = participant.state === "SEATED" || participant.state === "RESEATED";
    if (sits && participant.sessionId === session.id) return participant;
    if (!to.includePast && startOf(session) <= minuteInJakarta(tenant.clock())) {
      throw programmeErrors.sessionBegun(session.id);
    }
    await checkSeat(tenant, db, { plan, participant, session });
    const set = { sessionId: session.id };
    const moves = [{ participant, event: "SEAT" as const, set, ...(reason && { reason }) }];
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    const [moved = participant] = await move(db, moves, line);
    change.record("PARTICIPANT", "UPDATED", participant.employeeId ? [participant.employeeId] : []);
    return moved;
  });
}

/**
 * Takes a name back; once is enough.
 *
 * @throws CONFLICT once the person has attended, NOT_FOUND without such a participant, BAD_USER_INPUT without a reason
 */
export async function withdrawParticipant(
  tenant: Tenant,
  actor: Principal,
  given: { readonly participant: string; readonly reason: string },
): Promise<Participant> {
  const reason = checkedReason(given.reason);
  return changing(tenant, actor, async (change) => {
    const participant = await participantOf(change.db, given.participant);
    if (participant.state === "WITHDRAWN") return participant;
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    const moves = [{ participant, event: "WITHDRAW" as const, reason }];
    const [moved = participant] = await move(change.db, moves, line);
    change.record("PARTICIPANT", "UPDATED", participant.employeeId ? [participant.employeeId] : []);
    return moved;
  });
}

async function participantOf(db: Db, id: string): Promise<Participant> {
  const [participant] = await findParticipants(db, (eb) => eb("participant.id", "=", id));
  if (participant === undefined) throw programmeErrors.unknownParticipant(id);
  return participant;
}

interface SeatWanted {
  readonly plan: ProgrammePlan;
  readonly participant: Participant;
  readonly session: ProgrammeSession;
}

async function checkSeat(
  tenant: Tenant,
  db: Db,
  { plan, participant, session }: SeatWanted,
): Promise<void> {
  const refuse = (reason: UnseatedReason) => programmeErrors.noSeat(session.id, reason);
  const all = await findParticipants(db, inProgramme(plan.id));
  const taken = takenBy(all.filter(({ id }) => id !== participant.id));
  if (seatsOf(session, tenant.code) === 0) throw refuse("NO_SEAT");
  const quota = plan.quotas.find(
    (one) => one.owner === tenant.code && one.positionClass === participant.positionClass,
  );
  if (quota === undefined) throw refuse("NO_QUOTA");
  const used = taken.filter((one) => one.positionClass === participant.positionClass).length;
  if (used >= quota.people) throw refuse("QUOTA_FULL");
  if (freeSeats(session, tenant.code, taken) === 0) throw refuse("NO_SEAT");
  const [person] = await unseatedOf(db, plan, [participant]);
  if (person?.missed && startOf(session) <= startOf(person.missed)) {
    throw programmeErrors.missedLater(session.id);
  }
  if (person && !mayAttend(person, session)) throw refuse("CLASH");
}
