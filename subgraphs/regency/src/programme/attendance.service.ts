import type { Principal } from "@talenta/access";
import { say } from "@talenta/sentences";
import { oneOf } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../tenant/tenant.ts";
import { checkedNips, nipsInFile } from "./nip-list.ts";
import { findParticipants, move, type Move, type Participant } from "./participant.store.ts";
import { programmeErrors } from "./programme.errors.ts";
import { type JoinedProgramme, programmeOf, sessionOf } from "./programme.store.ts";
import { followRecords } from "./result.service.ts";

/** The attendance list of one session. */
export interface AttendanceList {
  readonly programme: string;
  readonly session: string;
  readonly present: readonly string[];
  /** Text of a file with one NIP a line, all of them present. */
  readonly presentFile: string | null;
  readonly absent: readonly string[];
  /** Whether whoever sits there and is on neither list, now or before, was absent. */
  readonly restAbsent: boolean;
}

/** What a list came to: people whose state changed. */
export interface Attendance {
  readonly programme: JoinedProgramme;
  readonly attended: number;
  readonly absent: number;
  /** People whose result had arrived before the list. */
  readonly results: number;
}

/**
 * Records who came to a session and who did not, all of it or nothing. The same list again changes nothing; another
 * one corrects it until a person's result is in.
 *
 * @throws BAD_USER_INPUT for a session of a day to come, and naming numbers that have no seat in it
 */
export async function recordAttendance(
  tenant: Tenant,
  actor: Principal,
  list: AttendanceList,
): Promise<Attendance> {
  return changing(tenant, actor, async (change) => {
    const { db } = change;
    const programme = await programmeOf(db, list.programme);
    const session = sessionOf(programme.plan, list.session, "input.sessionId");
    if (session.day > today(tenant)) throw programmeErrors.notYet(session.id, session.day);
    const seated = await seatedIn(db, list.programme, session.id);
    const told = toldBy(list);
    checkLists(seated, told);
    const moves = seated.flatMap((sitting) => moveOf(sitting, told, list.restAbsent) ?? []);
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    await move(db, moves, line);
    const people = moves.flatMap(({ participant }) => participant.employeeId ?? []);
    change.record("PARTICIPANT", "UPDATED", people);
    const results = await followRecords(tenant, db, people, actor.subject);
    return {
      programme,
      attended: moves.filter(({ event }) => event === "ATTEND").length,
      absent: moves.filter(({ event }) => event === "MISS").length,
      results: results.length,
    };
  });
}

interface Sitting {
  readonly participant: Participant;
  readonly nip: string;
}

/** Whom a list names, as NIPs. */
interface Told {
  readonly present: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
}

function toldBy({ present, presentFile, absent }: AttendanceList): Told {
  return {
    present: new Set([
      ...checkedNips("input.present", present),
      ...(presentFile === null ? [] : nipsInFile("input.presentFile", presentFile)),
    ]),
    absent: new Set(checkedNips("input.absent", absent)),
  };
}

/** What a list changes for somebody; null where it says what is known, or nothing. */
function moveOf(
  { participant, nip }: Sitting,
  { present, absent }: Told,
  restAbsent: boolean,
): Move | null {
  const { state } = participant;
  const open = state === "SEATED" || state === "RESEATED";
  if (present.has(nip)) {
    return open || state === "ABSENT" ? { participant, event: "ATTEND" } : null;
  }
  const missed = absent.has(nip) ? state !== "ABSENT" : restAbsent && open;
  return missed ? { participant, event: "MISS" } : null;
}

async function seatedIn(db: Db, programme: string, session: string): Promise<Sitting[]> {
  const participants = await findParticipants(db, (eb) =>
    eb.and([
      eb("participant.programme_id", "=", programme),
      eb("participant.session_id", "=", session),
      eb("participant.state", "not in", ["WITHDRAWN", "MOVED_AWAY"]),
    ]),
  );
  const ids = participants.flatMap(({ employeeId }) => employeeId ?? []);
  const people = await db
    .selectFrom("employee")
    .select(["id", "nip"])
    .where(oneOf("id", ids))
    .execute();
  const nips = new Map(people.map(({ id, nip }) => [id, nip]));
  return participants.flatMap((participant) => {
    const nip = participant.employeeId === null ? undefined : nips.get(participant.employeeId);
    return nip === undefined ? [] : [{ participant, nip }];
  });
}

function checkLists(seated: readonly Sitting[], { present, absent }: Told): void {
  const both = [...absent].filter((nip) => present.has(nip));
  if (both.length > 0) throw programmeErrors.bothWays(both);
  const known = new Set(seated.map(({ nip }) => nip));
  for (const [field, nips] of [
    ["input.present", present],
    ["input.absent", absent],
  ] as const) {
    const unknown = [...nips].filter((nip) => !known.has(nip));
    if (unknown.length > 0) {
      throw programmeErrors.unknownNips(field, unknown, say("programme.noSeatInSession"));
    }
  }
}
