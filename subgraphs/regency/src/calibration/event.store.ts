import { insertRows, placeholders, raw } from "@talenta/store";
import {
  ageBandOf,
  type Box,
  type CalibrationEvent,
  type IsoDate,
  type Recusal,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { dayInJakarta } from "../regency/clock.ts";

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
      await raw(db).run(
        "update calibration_member set present = ? where session_id = ? and subject = ?",
        [Number(event.present), sessionId, event.member],
      );
      return;
    case "RECUSED":
      await addRecusals(db, happening, [event.recusal]);
      return;
    case "RECUSAL_WITHDRAWN":
      await raw(db).run(
        `update calibration_recusal set withdrawn_at = ?
         where session_id = ? and member = ? and employee_id = ? and withdrawn_at is null`,
        [at, sessionId, event.member, event.employee],
      );
      return;
    case "PROPOSED":
      await raw(db).run(
        `insert into calibration_proposal (session_id, case_id, box, reason, "by", at)
         values (?, ?, ?, ?, ?, ?)`,
        [sessionId, event.caseId, event.box, event.reason, event.by, at],
      );
      return;
    case "VOTED":
      await raw(db).run(
        `insert into calibration_vote (session_id, case_id, member, box, at, counted) values (?, ?, ?, ?, ?, 0)
         on conflict (case_id, member) do update set box = excluded.box, at = excluded.at`,
        [sessionId, event.caseId, event.member, event.box, at],
      );
      return;
    case "NOTED":
      await raw(db).run(
        `insert into calibration_note (session_id, case_id, "by", at, text, request_id)
         values (?, ?, ?, ?, ?, ?)`,
        [sessionId, event.caseId, event.by, at, event.text, requestId],
      );
      return;
    case "CASE_CLOSED":
      await closeCase(db, at, event);
      return;
    case "CASE_REOPENED":
      await raw(db).run(
        `update calibration_case set outcome = null, box = null, closed_by = null, closed_at = null,
           close_reason = null, head_by = null, head_at = null, head_agreed = null, head_reason = null
         where id = ?`,
        [event.caseId],
      );
      await raw(db).run("update calibration_vote set counted = 0 where case_id = ?", [
        event.caseId,
      ]);
      return;
    case "CASE_ADDED": {
      const { caseId: id, employee, placement, computed } = event;
      await addCases(db, happening, [{ id, employee, placement, computed }]);
      return;
    }
    case "SIGNED_OFF":
      await raw(db).run(
        `update calibration_case set head_by = ?, head_at = ?, head_agreed = ?, head_reason = ?${
          event.agreed ? "" : ", outcome = 'DECLINED', box = null"
        } where id = ?`,
        [event.by, at, Number(event.agreed), event.reason, event.caseId],
      );
      return;
    case "SIGNED":
      await raw(db).run(
        `update calibration_session set state = 'SIGNED', signed_as = ?, ended_by = ?, ended_at = ? where id = ?`,
        [event.as, event.by, at, sessionId],
      );
      return;
    case "CANCELLED":
      await raw(db).run(
        `update calibration_session set state = 'CANCELLED', cancel_reason = ?, ended_by = ?, ended_at = ? where id = ?`,
        [event.reason, event.by, at, sessionId],
      );
  }
}

async function closeCase(
  db: Db,
  at: string,
  event: Extract<CalibrationEvent, { kind: "CASE_CLOSED" }>,
): Promise<void> {
  const { caseId, outcome, box, counted, by, reason } = event;
  await raw(db).run(
    `update calibration_case set outcome = ?, box = ?, closed_by = ?, closed_at = ?, close_reason = ?,
       head_by = null, head_at = null, head_agreed = null, head_reason = null where id = ?`,
    [outcome, box, by, at, reason, caseId],
  );
  await raw(db).run(
    `update calibration_vote set counted = (member in (${placeholders(counted.length)})) where case_id = ?`,
    [...counted, caseId],
  );
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
  const columns = [
    "session_id",
    "member",
    "employee_id",
    "ground",
    "declared_by",
    "note",
    "at",
  ] as const;
  return insertRows(db, { table: "calibration_recusal", columns }, rows);
}

/** A case as it comes before a session. */
export interface NewCase {
  readonly id: string;
  readonly employee: string;
  readonly placement: string;
  readonly computed: Box;
}

const CASE_COLUMNS = [
  "id",
  "session_id",
  "number",
  "employee_id",
  "placement_id",
  "computed_box",
  "unit_id",
  "sex",
  "age_band",
] as const;

/** Puts cases behind those a session has, with what the statistics of moves will want to know. */
export async function addCases(
  db: Db,
  { sessionId, at }: Happening,
  cases: readonly NewCase[],
): Promise<void> {
  const last = await raw(db).first<{ n: number }>(
    "select coalesce(max(number), 0) as n from calibration_case where session_id = ?",
    [sessionId],
  );
  const people = await raw(db).all<{
    id: string;
    unit: string | null;
    sex: string | null;
    birthDate: IsoDate | null;
  }>(
    `select id, unit_id as unit, sex, birth_date as "birthDate" from employee
     where id in (${placeholders(cases.length)})`,
    cases.map(({ employee }) => employee),
  );
  const known = new Map(people.map((person) => [person.id, person]));
  const rows = cases.map((one, index) => {
    const person = known.get(one.employee);
    return {
      id: one.id,
      session_id: sessionId,
      number: (last?.n ?? 0) + index + 1,
      employee_id: one.employee,
      placement_id: one.placement,
      computed_box: one.computed,
      unit_id: person?.unit ?? null,
      sex: person?.sex ?? null,
      age_band: person?.birthDate ? ageBandOf(person.birthDate, dayInJakarta(at)) : null,
    };
  });
  await insertRows(db, { table: "calibration_case", columns: CASE_COLUMNS }, rows);
}
