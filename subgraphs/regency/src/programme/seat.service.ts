import type { Principal } from "@talenta/access";
import { seat, type UnseatedReason } from "@talenta/talent";
import { changing } from "../change/change.service.ts";
import { minuteInJakarta } from "../tenant/clock.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { findParticipants, inProgramme, move, type Participant } from "./participant.store.ts";
import { type JoinedProgramme, programmeOf } from "./programme.store.ts";
import { takenBy, unseatedOf } from "./seating.store.ts";

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
    const { db } = change;
    const programme = await programmeOf(db, programmeId);
    const all = await findParticipants(db, inProgramme(programmeId));
    const due = all.filter(({ state }) => state === "NAMED" || (absent && state === "ABSENT"));
    const { seats, unseated } = seat({
      plan: programme.plan,
      owner: tenant.code,
      people: await unseatedOf(db, programme.plan, due),
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
    await move(db, moves, { at: tenant.clock().toISOString(), by: actor.subject });
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
