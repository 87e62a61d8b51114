import { insertRows, oneOf } from "@talenta/store";
import {
  ageBandOf,
  type Box,
  type CalibrationEvent,
  parseIsoDate,
  type Recusal,
  dayInJakarta,
} from "@talenta/talent";
import type { Updateable } from "kysely";
import type { Db, Tables } from "../database/tables.ts";

/** Where and when something happened in a session. */
export interface Happening {
  readonly sessionId: string;
  readonly at: Date;
  /** The client's own id of a note, so that one sent twice stands once. */
  readonly requestId: string | null;
}

/** Writes down what changed in a session. The database refuses it in one that has ended. */
export async function writeEvent(
  db: Db,
  happening: Happening,
  event: CalibrationEvent,
): Promise<void> {
  const { sessionId, requestId } = happening;
  const at = happening.at.toISOString();
  switch (event.kind) {
    case "ATTENDED":
      await db
        .updateTable("calibration_member")
        .set({ present: flag(event.present) })
        .where("session_id", "=", sessionId)
        .where("subject", "=", event.member)
        .execute();
      return;
    case "RECUSED":
      await addRecusals(db, happening, [event.recusal]);
      return;
    case "RECUSAL_WITHDRAWN":
      await db
        .updateTable("calibration_recusal")
        .set({ withdrawn_at: at })
        .where("session_id", "=", sessionId)
        .where("member", "=", event.member)
        .where("employee_id", "=", event.employee)
        .where("withdrawn_at", "is", null)
        .execute();
      return;
    case "PROPOSED": {
      const { caseId, box, reason, by } = event;
      await db
        .insertInto("calibration_proposal")
        .values({ session_id: sessionId, case_id: caseId, box, reason, by, at })
        .execute();
      return;
    }
    case "VOTED": {
      const { caseId, member, box } = event;
      await db
        .insertInto("calibration_vote")
        .values({ session_id: sessionId, case_id: caseId, member, box, at, counted: 0 })
        .onConflict((again) => again.columns(["case_id", "member"]).doUpdateSet({ box, at }))
        .execute();
      return;
    }
    case "NOTED": {
      const { caseId, by, text } = event;
      await db
        .insertInto("calibration_note")
        .values({ session_id: sessionId, case_id: caseId, by, at, text, request_id: requestId })
        .execute();
      return;
    }
    case "CASE_CLOSED":
      await closeCase(db, at, event);
      return;
    case "CASE_REOPENED":
      await reopenCase(db, event.caseId);
      return;
    case "CASE_ADDED": {
      const { caseId: id, employee, placement, computed } = event;
      await addCases(db, happening, [{ id, employee, placement, computed }]);
      return;
    }
    case "SIGNED_OFF":
      await db
        .updateTable("calibration_case")
        .set({
          head_by: event.by,
          head_at: at,
          head_agreed: flag(event.agreed),
          head_reason: event.reason,
          ...(!event.agreed && { outcome: "DECLINED", box: null }),
        })
        .where("id", "=", event.caseId)
        .execute();
      return;
    case "SIGNED":
      await endSession(db, sessionId, {
        state: "SIGNED",
        signed_as: event.as,
        ended_by: event.by,
        ended_at: at,
      });
      return;
    case "CANCELLED":
      await endSession(db, sessionId, {
        state: "CANCELLED",
        cancel_reason: event.reason,
        ended_by: event.by,
        ended_at: at,
      });
  }
}

const flag = (yes: boolean) => (yes ? 1 : 0);

async function endSession(
  db: Db,
  id: string,
  end: Updateable<Tables["calibration_session"]>,
): Promise<void> {
  await db.updateTable("calibration_session").set(end).where("id", "=", id).execute();
}

const NO_WORD_OF_HEAD = {
  head_by: null,
  head_at: null,
  head_agreed: null,
  head_reason: null,
} as const;

async function closeCase(
  db: Db,
  at: string,
  event: Extract<CalibrationEvent, { kind: "CASE_CLOSED" }>,
): Promise<void> {
  const { caseId, outcome, box, counted, by, reason } = event;
  await db
    .updateTable("calibration_case")
    .set({ outcome, box, closed_by: by, closed_at: at, close_reason: reason, ...NO_WORD_OF_HEAD })
    .where("id", "=", caseId)
    .execute();
  await db
    .updateTable("calibration_vote")
    .set((eb) => ({
      counted: eb
        .case()
        .when(oneOf(eb.ref("member"), counted))
        .then(eb.lit(1))
        .else(eb.lit(0))
        .end(),
    }))
    .where("case_id", "=", caseId)
    .execute();
}

async function reopenCase(db: Db, id: string): Promise<void> {
  const open = { outcome: null, box: null, closed_by: null, closed_at: null, close_reason: null };
  await db
    .updateTable("calibration_case")
    .set({ ...open, ...NO_WORD_OF_HEAD })
    .where("id", "=", id)
    .execute();
  await db.updateTable("calibration_vote").set({ counted: 0 }).where("case_id", "=", id).execute();
}

/** Writes recusals down. */
export function addRecusals(
  db: Db,
  { sessionId, at }: Happening,
  recusals: readonly Recusal[],
): Promise<void> {
  const rows = recusals.map((one) => ({
    session_id: sessionId,
    member: one.member,
    employee_id: one.employee,
    ground: one.ground,
    declared_by: one.declaredBy,
    note: one.note,
    at: at.toISOString(),
  }));
  return insertRows(db, "calibration_recusal", rows);
}

/** A case as it comes before a session. */
export interface NewCase {
  readonly id: string;
  readonly employee: string;
  readonly placement: string;
  readonly computed: Box;
}

/** Puts cases behind those a session has, with what the statistics of moves will want to know. */
export async function addCases(
  db: Db,
  { sessionId, at }: Happening,
  cases: readonly NewCase[],
): Promise<void> {
  const last = await db
    .selectFrom("calibration_case")
    .select((eb) => eb.fn.coalesce(eb.fn.max("number"), eb.lit(0)).as("number"))
    .where("session_id", "=", sessionId)
    .executeTakeFirstOrThrow();
  const people = await db
    .selectFrom("employee")
    .select(["id", "unit_id", "sex", "birth_date"])
    .where(
      oneOf(
        "id",
        cases.map(({ employee }) => employee),
      ),
    )
    .execute();
  const known = new Map(people.map((person) => [person.id, person]));
  const rows = cases.map((one, index) => {
    const person = known.get(one.employee);
    const born = parseIsoDate(person?.birth_date ?? "");
    return {
      id: one.id,
      session_id: sessionId,
      number: last.number + index + 1,
      employee_id: one.employee,
      placement_id: one.placement,
      computed_box: one.computed,
      unit_id: person?.unit_id ?? null,
      sex: person?.sex ?? null,
      age_band: born && ageBandOf(born, dayInJakarta(at)),
    };
  });
  await insertRows(db, "calibration_case", rows);
}
