import { say } from "@talenta/sentences";
import { insertRows, oneOf } from "@talenta/store";
import {
  type ParticipantEvent,
  type ParticipantState,
  type PositionClass,
  stateAfter,
} from "@talenta/talent";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Db, Tables } from "../database/tables.ts";
import { programmeErrors } from "./programme.errors.ts";

/** One of the regency's people in one programme. */
export interface Participant {
  readonly id: string;
  readonly programmeId: string;
  /** Null once the person's record has been erased. */
  readonly employeeId: string | null;
  /** Class held when the person was named. */
  readonly positionClass: PositionClass | null;
  readonly state: ParticipantState;
  /** Where the person sits, or sat last. */
  readonly sessionId: string | null;
  readonly namedAt: string;
  /** The result; and whether it came after the day it was due. */
  readonly assessmentId: string | null;
  readonly resultAt: string | null;
  readonly resultLate: boolean;
}

/** Something that happens to a participant. */
export interface Move {
  readonly participant: Participant;
  readonly event: ParticipantEvent;
  /** Changes that come with it. */
  readonly set?: Partial<
    Pick<Participant, "sessionId" | "assessmentId" | "resultAt" | "resultLate">
  >;
  readonly reason?: string;
}

/** One line of a participant's history. */
export interface ParticipantStep {
  readonly participantId: string;
  readonly state: ParticipantState;
  readonly sessionId: string | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

/** A participant as the database gives one. */
type ParticipantRow = Omit<Participant, "resultLate"> & { readonly resultLate: 0 | 1 };

/** A condition on participants, for `where` of any query that asks of `participant` under that name. */
type ParticipantCondition = (eb: ExpressionBuilder<Tables, "participant">) => Expression<SqlBool>;

/** What is read of a participant. */
export const PARTICIPANT_COLUMNS = [
  "participant.id",
  "participant.programme_id as programmeId",
  "participant.employee_id as employeeId",
  "participant.position_class as positionClass",
  "participant.state",
  "participant.session_id as sessionId",
  "participant.named_at as namedAt",
  "participant.assessment_id as assessmentId",
  "participant.result_at as resultAt",
  "participant.result_late as resultLate",
] as const;

/** Participants that a condition finds, by id. */
export async function findParticipants(
  db: Db,
  condition: ParticipantCondition,
): Promise<Participant[]> {
  const rows = await db
    .selectFrom("participant")
    .select(PARTICIPANT_COLUMNS)
    .where(condition)
    .orderBy("participant.id")
    .execute();
  return rows.map(readParticipant);
}

/** Participants of one programme. */
export function inProgramme(programme: string): ParticipantCondition {
  return (eb) => eb("participant.programme_id", "=", programme);
}

/** A row as the store gives it. */
export function readParticipant(row: ParticipantRow): Participant {
  return { ...row, resultLate: row.resultLate === 1 };
}

/** Stores people who are new in a programme, with the first line of their history. */
export async function addParticipants(
  db: Db,
  participants: readonly Participant[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  await storeParticipants(db, participants, at);
  await storeSteps(
    db,
    participants.map((participant) => ({ participant, reason: null })),
    { at, by },
  );
}

/**
 * Lets things happen to participants, each leaving a line of history; answers them as they are now. CONFLICT, before
 * anything is written, when one of them cannot happen.
 */
export async function move(
  db: Db,
  moves: readonly Move[],
  { at, by }: { at: string; by: string },
): Promise<Participant[]> {
  const moved = moves.map(({ participant, event, set }): Participant => {
    const state = stateAfter(participant.state, event);
    if (state === null)
      throw programmeErrors.step(participant.state, say(`programme.doing.${event}`));
    return { ...participant, ...set, state };
  });
  await storeParticipants(db, moved, at);
  const steps = moved.map((participant, index) => ({
    participant,
    reason: moves[index]?.reason ?? null,
  }));
  await storeSteps(db, steps, { at, by });
  return moved;
}

/** How many participants of a programme are in each state. */
export async function countStates(db: Db, programme: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("participant")
    .select(({ fn }) => ["state", fn.countAll<number>().as("n")])
    .where("programme_id", "=", programme)
    .groupBy("state")
    .execute();
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** The histories of these participants, oldest line first. */
export function stepsOf(db: Db, ids: readonly string[]): Promise<ParticipantStep[]> {
  return db
    .selectFrom("participant_step")
    .select(["participant_id as participantId", "state", "session_id as sessionId"])
    .select(["at", "by", "reason"])
    .where(oneOf("participant_id", ids))
    .orderBy("id")
    .execute();
}

function storeParticipants(
  db: Db,
  participants: readonly Participant[],
  at: string,
): Promise<void> {
  const rows = participants.map((one) => ({
    id: one.id,
    programme_id: one.programmeId,
    employee_id: one.employeeId,
    position_class: one.positionClass,
    state: one.state,
    session_id: one.sessionId,
    named_at: one.namedAt,
    assessment_id: one.assessmentId,
    result_at: one.resultAt,
    result_late: one.resultLate ? (1 as const) : (0 as const),
    updated_at: at,
  }));
  return insertRows(db, "participant", rows, { replaceOn: ["id"] });
}

function storeSteps(
  db: Db,
  steps: readonly { participant: Participant; reason: string | null }[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  const rows = steps.map(({ participant, reason }) => ({
    participant_id: participant.id,
    state: participant.state,
    session_id: participant.sessionId,
    at,
    by,
    reason,
  }));
  return insertRows(db, "participant_step", rows);
}
