import { placeholders, type Sql } from "@talenta/store";
import { manyByKey, oneByKey } from "../page/loader.ts";
import { findParticipants, stepsOf } from "./participant.store.ts";
import { joinedProgrammes } from "./programme.store.ts";

/** Participations by employee id. */
export function participationLoader(sql: Sql) {
  return manyByKey(
    (people) => findParticipants(sql, `p.employee_id in (${placeholders(people.length)})`, people),
    ({ employeeId }) => employeeId,
  );
}

/** Histories by participant id, oldest line first. */
export function participantStepsLoader(sql: Sql) {
  return manyByKey(
    (ids) => stepsOf(sql, ids),
    ({ participantId }) => participantId,
  );
}

/** Programmes joined, by id; they are few and read together. */
export function programmeLoader(sql: Sql) {
  return oneByKey(
    () => joinedProgrammes(sql),
    ({ plan }) => plan.id,
  );
}

/** How many seats are taken, by programme and session: `proasn-2025-1 s1`. */
export function seatsTakenLoader(sql: Sql) {
  return oneByKey(
    () =>
      sql.all<{ key: string; taken: number }>(
        `select programme_id || ' ' || session_id as key, count(*) as taken from participant
         where session_id is not null and state not in ('NAMED', 'WITHDRAWN', 'MOVED_AWAY')
         group by programme_id, session_id`,
      ),
    ({ key }) => key,
  );
}
