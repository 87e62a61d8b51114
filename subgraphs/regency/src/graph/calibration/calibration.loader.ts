import { oneOf } from "@talenta/store";
import type { Box, CalibrationOutcome } from "@talenta/talent";
import type { NotNull } from "kysely";
import type { Db } from "../../database/tables.ts";
import type { Reader } from "../../employee/employee.service.ts";
import { manyByKey, oneByKey } from "../../page/loader.ts";
import { Placement } from "../../database/entities/placement.entity.ts";
import { runOf } from "../../calibration/run-of.ts";

/** What a signed session decided about a placement. */
export interface DecisionRecord {
  readonly placementId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly outcome: CalibrationOutcome;
  readonly box: Box | null;
  /** That of the box moved to. */
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly members: number;
  /** 1 where the head signed the move. */
  readonly headAgreed: number;
}

/** Everything about sessions that loads in batches; made anew per request. */
export function calibrationLoaders(reader: Reader) {
  const { db } = reader.tenant.store;
  return {
    members: manyByKey(
      (sessions) =>
        db
          .selectFrom("calibration_member")
          .select(["session_id as sessionId", "subject", "nip", "chair", "present"])
          .where(oneOf("session_id", sessions))
          .orderBy("number")
          .execute(),
      ({ sessionId }) => sessionId,
    ),
    recusals: manyByKey(
      (sessions) =>
        db
          .selectFrom("calibration_recusal")
          .select([
            "session_id as sessionId",
            "member",
            "employee_id as employeeId",
            "ground",
            "declared_by as declaredBy",
            "note",
          ])
          .where("withdrawn_at", "is", null)
          .where(oneOf("session_id", sessions))
          .orderBy("id")
          .execute(),
      ({ sessionId }) => sessionId,
    ),
    proposals: manyByKey(
      (cases) =>
        db
          .selectFrom("calibration_proposal")
          .select(["case_id as caseId", "box", "reason", "by", "at"])
          .where(oneOf("case_id", cases))
          .orderBy("id")
          .execute(),
      ({ caseId }) => caseId,
    ),
    votes: manyByKey(
      (cases) =>
        db
          .selectFrom("calibration_vote as v")
          .innerJoin("calibration_member as m", (join) =>
            join.onRef("m.session_id", "=", "v.session_id").onRef("m.subject", "=", "v.member"),
          )
          .select(["v.case_id as caseId", "v.member", "v.box", "v.at", "v.counted"])
          .where(oneOf("v.case_id", cases))
          .orderBy("m.number")
          .execute(),
      ({ caseId }) => caseId,
    ),
    /** Notes of the minutes by the case they are about, or the session where they are about the whole. */
    notes: manyByKey(
      (keys) =>
        db
          .selectFrom("calibration_note")
          .select((eb) => [eb.fn.coalesce("case_id", "session_id").as("key"), "by", "at", "text"])
          .where((eb) => oneOf(eb.fn.coalesce("case_id", "session_id"), keys))
          .orderBy("id")
          .execute(),
      ({ key }) => key,
    ),
    /** Placements by id, the current ones and those of before. */
    placements: oneByKey(
      (ids) => reader.em.find(Placement, { id: { $in: [...ids] } }),
      ({ id }) => id,
    ),
    /**
     * By placement id, as the session signed last decided about it, or about one before it under the same policy
     * and in the same computed box; what was not decided is left out.
     */
    decisions: oneByKey(
      (placements) => decisionsOn(db, placements),
      ({ placementId }) => placementId,
    ),
    /** By id of a granted request that leads to a committee, as the first session signed since decided; deferred while none has. */
    answers: oneByKey(
      (requests) => answersTo(db, requests),
      ({ requestId }) => requestId,
    ),
  };
}

/** What signed sessions are told of the cases `c` they heard. */
function told(db: Db) {
  return db
    .selectFrom("calibration_case as c")
    .innerJoin("calibration_session as s", (join) =>
      join.onRef("s.id", "=", "c.session_id").on("s.state", "=", "SIGNED"),
    )
    .select((eb) => [
      "c.session_id as sessionId",
      "s.title",
      "c.outcome",
      "c.standing_box as box",
      "s.ended_at as decidedAt",
      eb
        .selectFrom("calibration_proposal as r")
        .select("r.reason")
        .whereRef("r.case_id", "=", "c.id")
        .whereRef("r.box", "=", "c.box")
        .where("c.outcome", "=", "MOVED")
        .as("reason"),
      eb
        .selectFrom("calibration_vote as v")
        .select((of) => of.fn.countAll<number>().as("n"))
        .whereRef("v.case_id", "=", "c.id")
        .where("v.counted", "=", 1)
        .as("members"),
      eb
        .case()
        .when("c.outcome", "=", "MOVED")
        .then(eb.fn.coalesce("c.head_agreed", eb.lit(0)))
        .else(eb.lit(0))
        .end()
        .as("headAgreed"),
    ])
    .$narrowType<{ outcome: NotNull; decidedAt: NotNull; members: NotNull }>();
}

function decisionsOn(db: Db, placements: readonly string[]) {
  return (
    told(db)
      .innerJoin("placement as d", "d.id", "c.placement_id")
      .innerJoin("placement as p", (join) =>
        join
          .onRef("p.employee_id", "=", "d.employee_id")
          .onRef("p.seq", ">=", "d.seq")
          .on((eb) =>
            eb(
              runOf(eb.ref("d.run_id"), eb.ref("d.id")),
              "=",
              runOf(eb.ref("p.run_id"), eb.ref("p.id")),
            ),
          ),
      )
      .select("p.id as placementId")
      .where("c.outcome", "not in", ["DEFERRED", "SUPERSEDED"])
      .where(oneOf("p.id", placements))
      // Of several the last one is kept, and one that left standing what stood only where there is no other.
      .orderBy((eb) => eb("c.outcome", "in", ["CONFIRMED", "MOVED"]))
      .orderBy("s.ended_at", (o) => o.asc().nullsFirst())
      .orderBy("s.opened_at")
      .orderBy("s.id")
      .execute()
  );
}

function answersTo(db: Db, requests: readonly string[]) {
  return (
    told(db)
      .innerJoin("request as q", (join) =>
        join.onRef("q.employee_id", "=", "c.employee_id").onRef("q.closed_at", "<=", "s.ended_at"),
      )
      .select(["q.id as requestId", "c.placement_id as placementId"])
      .where("c.outcome", "<>", "SUPERSEDED")
      .where("q.leads_to", "=", "CALIBRATION")
      .where(oneOf("q.id", requests))
      // Of several the last one is kept.
      .orderBy((eb) => eb("c.outcome", "<>", "DEFERRED"))
      .orderBy("s.ended_at", (o) => o.desc().nullsLast())
      .orderBy("s.opened_at", "desc")
      .orderBy("s.id", "desc")
      .execute()
  );
}
