import { defineEntity, p } from "@mikro-orm/core";
import type { Json } from "@talenta/store";
import type { ParticipantState, PositionClass, ProgrammePlan } from "@talenta/talent";

/** Whom the regency named for a programme. */
export const ParticipantTable = defineEntity({
  name: "Participant",
  tableName: "participant",
  properties: {
    id: p.text().primary(),
    programmeId: p.text(),
    employeeId: p.text().strictNullable(),
    positionClass: p.text().$type<PositionClass>().strictNullable(),
    state: p.text().$type<ParticipantState>(),
    sessionId: p.text().strictNullable(),
    namedAt: p.text(),
    assessmentId: p.text().strictNullable(),
    resultAt: p.text().strictNullable(),
    resultLate: p.integer().$type<0 | 1>(),
    updatedAt: p.text(),
  },
  indexes: [
    { name: "participant_state", properties: ["programmeId", "state", "sessionId"] },
    { name: "participant_employee", properties: "employeeId" },
  ],
  uniques: [
    {
      name: "participant_programme_id_employee_id_unique",
      properties: ["programmeId", "employeeId"],
    },
  ],
});

/** What happened to a participant, step by step. */
export const ParticipantStepTable = defineEntity({
  name: "ParticipantStep",
  tableName: "participant_step",
  properties: {
    id: p.integer().primary().autoincrement(),
    participantId: p.text(),
    state: p.text().$type<ParticipantState>(),
    sessionId: p.text().strictNullable(),
    at: p.text(),
    by: p.text(),
    reason: p.text().strictNullable(),
  },
  indexes: [{ name: "participant_step_participant", properties: ["participantId", "id"] }],
});

/** Assessment programmes of the province that the regency has joined. */
export const ProgrammeTable = defineEntity({
  name: "Programme",
  tableName: "programme",
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    plan: p.text().$type<Json<ProgrammePlan>>(),
    joinedAt: p.text(),
    joinedBy: p.text(),
  },
});
