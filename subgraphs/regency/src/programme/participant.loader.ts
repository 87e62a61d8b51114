import { placeholders, raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import { manyByKey, oneByKey } from "../page/loader.ts";
import { findParticipants, stepsOf } from "./participant.store.ts";
import { joinedProgrammes } from "./programme.store.ts";

/** Participations by employee id. */
export function participationLoader(db: Db) {
  return manyByKey(
    (people) => findParticipants(db, `p.employee_id in (${placeholders(people.length)})`, people),
    ({ employeeId }) => employeeId,
  );
}

/** Histories by participant id, oldest line first. */
export function participantStepsLoader(db: Db) {
  return manyByKey(
    (ids) => stepsOf(db, ids),
    ({ participantId }) => participantId,
  );
}

/** Programmes joined, by id; they are few and read together. */
export function programmeLoader(db: Db) {
  return oneByKey(
    () => joinedProgrammes(db),
    ({ plan }) => plan.id,
  );
}

/** How many seats are taken, by programme and session: `proasn-2025-1 s1`. */
export function seatsTakenLoader(db: Db) {
  return oneByKey(
    () =>
      raw(db).all<{ key: string; taken: number }>(
        `select programme_id || ' ' || session_id as key, count(*) as taken from participant
         where session_id is not null and state not in ('NAMED', 'WITHDRAWN', 'MOVED_AWAY')
         group by programme_id, session_id`,
      ),
    ({ key }) => key,
  );
}
