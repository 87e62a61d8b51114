import type { AgeBand, Box, DecimalText, PositionClass, Sex } from "@talenta/talent";
import type { CalibrationOutcome, CalibrationState, RecusalGround } from "@talenta/contract";
import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";

/** Whose cases a session hears; conditions that are given all hold. */
export interface Agenda {
  /** Unit, with all units below it. */
  readonly unit: string | null;
  readonly positionClass: PositionClass | null;
  /** Within so many points of a cut-off. */
  readonly border: DecimalText | null;
  /** Named people, such as those who objected. */
  readonly nips: readonly string[] | null;
}

/** What a session decides on: one person's placement each. */
export const CalibrationCaseTable = defineEntity({
  name: "CalibrationCase",
  tableName: "calibration_case",
  properties: {
    id: p.text().primary(),
    sessionId: p.text(),
    number: p.integer(),
    employeeId: p.text(),
    placementId: p.text(),
    computedBox: p.integer().$type<Box>(),
    unitId: p.text().strictNullable(),
    sex: p.text().$type<Sex>().strictNullable(),
    ageBand: p.text().$type<AgeBand>().strictNullable(),
    outcome: p.text().$type<CalibrationOutcome>().strictNullable(),
    box: p.integer().$type<Box>().strictNullable(),
    closedBy: p.text().strictNullable(),
    closedAt: p.text().strictNullable(),
    closeReason: p.text().strictNullable(),
    headBy: p.text().strictNullable(),
    headAt: p.text().strictNullable(),
    headAgreed: p.integer().$type<0 | 1>().strictNullable(),
    headReason: p.text().strictNullable(),
    standingBox: p.integer().$type<Box>().strictNullable(),
  },
  indexes: [
    { name: "calibration_case_employee", properties: "employeeId" },
    { name: "calibration_case_placement", properties: "placementId" },
  ],
  uniques: [
    { name: "calibration_case_session_id_id_unique", properties: ["sessionId", "id"] },
    {
      name: "calibration_case_session_id_placement_id_unique",
      properties: ["sessionId", "placementId"],
    },
    { name: "calibration_case_session_id_number_unique", properties: ["sessionId", "number"] },
  ],
});

/** Who sits in a session. */
export const CalibrationMemberTable = defineEntity({
  name: "CalibrationMember",
  tableName: "calibration_member",
  properties: {
    sessionId: p.text().primary(),
    number: p.integer(),
    subject: p.text().primary(),
    nip: p.text(),
    chair: p.integer().$type<0 | 1>(),
    present: p.integer().$type<0 | 1>(),
  },
});

/** What was said in a session. */
export const CalibrationNoteTable = defineEntity({
  name: "CalibrationNote",
  tableName: "calibration_note",
  properties: {
    id: p.integer().primary().autoincrement(),
    sessionId: p.text(),
    caseId: p.text().strictNullable(),
    by: p.text(),
    at: p.text(),
    text: p.text(),
    requestId: p.text().strictNullable(),
  },
  indexes: [{ name: "calibration_note_session", properties: ["sessionId", "caseId", "id"] }],
  uniques: [
    {
      name: "calibration_note_session_id_by_request_id_unique",
      properties: ["sessionId", "by", "requestId"],
    },
  ],
});

/** Boxes proposed for a case. */
export const CalibrationProposalTable = defineEntity({
  name: "CalibrationProposal",
  tableName: "calibration_proposal",
  properties: {
    id: p.integer().primary().autoincrement(),
    sessionId: p.text(),
    caseId: p.text(),
    box: p.integer().$type<Box>(),
    reason: p.text(),
    by: p.text(),
    at: p.text(),
  },
  uniques: [{ name: "calibration_proposal_case_id_box_unique", properties: ["caseId", "box"] }],
});

/** Who does not decide on whom, and why. */
export const CalibrationRecusalTable = defineEntity({
  name: "CalibrationRecusal",
  tableName: "calibration_recusal",
  properties: {
    id: p.integer().primary().autoincrement(),
    sessionId: p.text(),
    member: p.text(),
    employeeId: p.text(),
    ground: p.text().$type<RecusalGround>(),
    declaredBy: p.text().strictNullable(),
    note: p.text().strictNullable(),
    at: p.text(),
    withdrawnAt: p.text().strictNullable(),
  },
  indexes: [{ name: "calibration_recusal_employee", properties: ["employeeId", "ground"] }],
  uniques: [
    {
      name: "calibration_recusal_once",
      properties: ["sessionId", "member", "employeeId"],
      where: `"withdrawn_at" is null`,
    },
  ],
});

/** Sessions of the committee. */
export const CalibrationSessionTable = defineEntity({
  name: "CalibrationSession",
  tableName: "calibration_session",
  properties: {
    id: p.text().primary(),
    title: p.text(),
    state: p.text().$type<CalibrationState>(),
    agenda: p.text().$type<Json<Agenda>>(),
    quorum: p.integer(),
    leftOutUnplaced: p.integer(),
    leftOutElsewhere: p.integer(),
    openedBy: p.text(),
    openedAt: p.text(),
    requestId: p.text().strictNullable(),
    endedBy: p.text().strictNullable(),
    endedAt: p.text().strictNullable(),
    signedAs: p.text().$type<"CHAIR" | "HEAD">().strictNullable(),
    cancelReason: p.text().strictNullable(),
  },
  indexes: [
    {
      name: "calibration_session_opened",
      properties: ["openedAt", "id"],
      columns: [{ name: "opened_at", sort: "desc" }, { name: "id" }],
    },
  ],
  uniques: [{ name: "calibration_session_request_id_unique", properties: "requestId" }],
  checks: [
    {
      name: "calibration_session_check_1",
      expression: `"state" in ('OPEN', 'SIGNED', 'CANCELLED')`,
    },
    {
      name: "calibration_session_check_2",
      expression: `("state" = 'OPEN') = ("ended_at" is null) and ("state" = 'SIGNED') = ("signed_as" is not null)`,
    },
  ],
});

/** Votes on a case, the last one of each member. */
export const CalibrationVoteTable = defineEntity({
  name: "CalibrationVote",
  tableName: "calibration_vote",
  properties: {
    sessionId: p.text(),
    caseId: p.text().primary(),
    member: p.text().primary(),
    box: p.integer().$type<Box>(),
    at: p.text(),
    counted: p.integer().$type<0 | 1>(),
  },
});
