import { insertRows, placeholders, raw, type SqlValue } from "@talenta/store";
import {
  type ParticipantEvent,
  type ParticipantState,
  type PositionClass,
  stateAfter,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";
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
export type ParticipantRow = Omit<Participant, "resultLate"> & { resultLate: number };

/** What is read of a participant; the table goes by the name of `p`. */
export const PARTICIPANT_COLUMNS = `p.id, p.programme_id as "programmeId", p.employee_id as "employeeId",
    p.position_class as "positionClass", p.state, p.session_id as "sessionId",
    p.named_at as "namedAt", p.assessment_id as "assessmentId", p.result_at as "resultAt",
    p.result_late as "resultLate"`;

const COLUMNS = [
  "id",
  "programme_id",
  "employee_id",
  "position_class",
  "state",
  "session_id",
  "named_at",
  "assessment_id",
  "result_at",
  "result_late",
  "updated_at",
] as const;

const DOING: Readonly<Record<ParticipantEvent, string>> = {
  NAME: "named again",
  SEAT: "given a seat",
  ATTEND: "recorded as present",
  MISS: "recorded as absent",
  RESULT: "given a result",
  PLACE: "placed",
  WITHDRAW: "withdrawn",
  MOVE_AWAY: "marked as moved away",
};

/** Participants that a `where` clause over `p` finds, by id. */
export async function findParticipants(
  db: Db,
  where: string,
  parameters: readonly SqlValue[],
): Promise<Participant[]> {
  const rows = await raw(db).all<ParticipantRow>(
    `select ${PARTICIPANT_COLUMNS} from participant p where ${where} order by p.id`,
    parameters,
  );
  return rows.map(readParticipant);
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
  await write(db, participants, at);
  await writeSteps(
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
    if (state === null) throw programmeErrors.step(participant.state, DOING[event]);
    return { ...participant, ...set, state };
  });
  await write(db, moved, at);
  const steps = moved.map((participant, index) => ({
    participant,
    reason: moves[index]?.reason ?? null,
  }));
  await writeSteps(db, steps, { at, by });
  return moved;
}

/** How many participants of a programme are in each state. */
export async function countStates(db: Db, programme: string): Promise<Map<string, number>> {
  const rows = await raw(db).all<{ state: string; n: number }>(
    "select state, count(*) as n from participant where programme_id = ? group by state",
    [programme],
  );
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** The histories of these participants, oldest line first. */
export async function stepsOf(db: Db, ids: readonly string[]): Promise<ParticipantStep[]> {
  return raw(db).all<ParticipantStep>(
    `select participant_id as "participantId", state, session_id as "sessionId", at, by, reason
     from participant_step where participant_id in (${placeholders(ids.length)}) order by id`,
    ids,
  );
}

async function write(db: Db, participants: readonly Participant[], at: string): Promise<void> {
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
    result_late: one.resultLate ? 1 : 0,
    updated_at: at,
  }));
  await insertRows(db, { table: "participant", columns: COLUMNS, replaceOn: ["id"] }, rows);
}

async function writeSteps(
  db: Db,
  steps: readonly { participant: Participant; reason: string | null }[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  const columns = ["participant_id", "state", "session_id", "at", "by", "reason"] as const;
  const rows = steps.map(({ participant, reason }) => ({
    participant_id: participant.id,
    state: participant.state,
    session_id: participant.sessionId,
    at,
    by,
    reason,
  }));
  await insertRows(db, { table: "participant_step", columns }, rows);
}
