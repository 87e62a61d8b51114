import { oneOf } from "@talenta/store";
import type { Db } from "../../database/tables.ts";
import { manyByKey, oneByKey } from "../../page/loader.ts";
import { findParticipants, stepsOf } from "../../programme/participant.store.ts";
import { joinedProgrammes } from "../../programme/programme.store.ts";

/** Participations by employee id. */
export function participationLoader(db: Db) {
  return manyByKey(
    (people) => findParticipants(db, oneOf("participant.employee_id", people)),
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
      db
        .selectFrom("participant")
        .select(({ fn }) => ["programme_id", "session_id", fn.countAll<number>().as("taken")])
        .where("session_id", "is not", null)
        .where("state", "not in", ["NAMED", "WITHDRAWN", "MOVED_AWAY"])
        .groupBy(["programme_id", "session_id"])
        .execute(),
    ({ programme_id, session_id }) => `${programme_id} ${session_id}`,
  );
}
