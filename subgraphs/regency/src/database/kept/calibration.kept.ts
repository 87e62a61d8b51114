import type { Refusal } from "@talenta/store";

const ENDED = "a calibration session that has ended never changes";

/** Rows of a session's minutes are written while it is open and never again. */
function keptOnceEnded(table: string): readonly Refusal[] {
  const ended = (sessions: string) =>
    `exists (select 1 from "calibration_session" where "id" in (${sessions}) and "state" <> 'OPEN')`;
  const row = { table, says: ENDED };
  return [
    { ...row, name: `${table}_insert_kept`, on: "insert", when: ended(`new."session_id"`) },
    {
      ...row,
      name: `${table}_update_kept`,
      on: "update",
      when: ended(`old."session_id", new."session_id"`),
    },
    { ...row, name: `${table}_delete_kept`, on: "delete", when: ended(`old."session_id"`) },
  ];
}

/** A session that has ended, signed or cancelled, never changes, nor does anything in it. */
export const CALIBRATION_KEPT: readonly Refusal[] = [
  {
    name: "calibration_session_begins_open",
    table: "calibration_session",
    on: "insert",
    when: `new."state" <> 'OPEN' or exists (select 1 from "calibration_session" where "id" = new."id")`,
    says: "a calibration session begins open, once",
  },
  {
    name: "calibration_session_kept",
    table: "calibration_session",
    on: "update",
    when: `old."state" <> 'OPEN' or old."id" is distinct from new."id"`,
    says: ENDED,
  },
  {
    name: "calibration_session_never_deleted",
    table: "calibration_session",
    on: "delete",
    says: "a calibration session is never deleted",
  },
  ...keptOnceEnded("calibration_member"),
  ...keptOnceEnded("calibration_case"),
  ...keptOnceEnded("calibration_recusal"),
  ...keptOnceEnded("calibration_proposal"),
  ...keptOnceEnded("calibration_vote"),
  ...keptOnceEnded("calibration_note"),
  {
    name: "calibration_case_kept",
    table: "calibration_case",
    on: "update",
    of: [
      "id",
      "session_id",
      "number",
      "employee_id",
      "placement_id",
      "computed_box",
      "unit_id",
      "sex",
      "age_band",
    ],
    says: "what a calibration case is about never changes",
  },
];
