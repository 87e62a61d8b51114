import type { Principal } from "@talenta/access";
import { placeholders, type Sql } from "@talenta/store";
import { changing } from "../change/change.service.ts";
import { today, type Tenant } from "../regency/tenant.ts";
import { checkedNips, nipsInFile } from "./nip-list.ts";
import { findParticipants, move, type Move, type Participant } from "./participant.store.ts";
import { programmeErrors } from "./programme.errors.ts";
import { type JoinedProgramme, programmeOf } from "./programme.store.ts";
import { followRecords } from "./result.service.ts";
import { sessionOf } from "./seat.service.ts";

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
    const { sql } = change;
    const programme = await programmeOf(sql, list.programme);
    const session = sessionOf(programme.plan, list.session, "input.session");
    if (session.day > today(tenant)) throw programmeErrors.notYet(session.id, session.day);
    const seated = await seatedIn(sql, list.programme, session.id);
    const present = new Set([
      ...checkedNips("input.present", list.present),
      ...(list.presentFile === null ? [] : nipsInFile("input.presentFile", list.presentFile)),
    ]);
    const absent = new Set(checkedNips("input.absent", list.absent));
    checkLists(seated, present, absent);
    const moves = seated.flatMap(({ participant, nip }): Move[] => {
      const { state } = participant;
      const open = state === "SEATED" || state === "RESEATED";
      if (present.has(nip) && (open || state === "ABSENT"))
        return [{ participant, event: "ATTEND" }];
      if (absent.has(nip) && state !== "ABSENT") return [{ participant, event: "MISS" }];
      if (list.restAbsent && open && !present.has(nip)) return [{ participant, event: "MISS" }];
      return [];
    });
    const line = { at: tenant.clock().toISOString(), by: actor.subject };
    await move(sql, moves, line);
    const people = moves.flatMap(({ participant }) => participant.employeeId ?? []);
    change.record("PARTICIPANT", "UPDATED", people);
    const results = await followRecords(tenant, sql, people, actor.subject);
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

async function seatedIn(sql: Sql, programme: string, session: string): Promise<Sitting[]> {
  const participants = await findParticipants(
    sql,
    `p.programme_id = ? and p.session_id = ? and p.state not in ('WITHDRAWN', 'MOVED_AWAY')`,
    [programme, session],
  );
  const ids = participants.flatMap(({ employeeId }) => employeeId ?? []);
  const nips = new Map(
    (
      await sql.all<{ id: string; nip: string }>(
        `select id, nip from employee where id in (${placeholders(ids.length)})`,
        ids,
      )
    ).map(({ id, nip }) => [id, nip]),
  );
  return participants.flatMap((participant) => {
    const nip = participant.employeeId === null ? undefined : nips.get(participant.employeeId);
    return nip === undefined ? [] : [{ participant, nip }];
  });
}

function checkLists(
  seated: readonly Sitting[],
  present: ReadonlySet<string>,
  absent: ReadonlySet<string>,
): void {
  const both = [...absent].filter((nip) => present.has(nip));
  if (both.length > 0) throw programmeErrors.bothWays(both);
  const known = new Set(seated.map(({ nip }) => nip));
  for (const [field, nips] of [
    ["input.present", present],
    ["input.absent", absent],
  ] as const) {
    const unknown = [...nips].filter((nip) => !known.has(nip));
    if (unknown.length > 0) {
      throw programmeErrors.unknownNips(
        field,
        unknown,
        "They have no seat in this session. Move them here first, or record them where they sit.",
      );
    }
  }
}
