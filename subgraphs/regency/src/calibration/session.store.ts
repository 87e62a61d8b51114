import { insertRows, write } from "@talenta/store";
import type {
  CalibrationCase,
  CalibrationMember,
  CalibrationSession,
  CaseClosing,
} from "@talenta/talent";
import type { InferResult } from "kysely";
import type { Agenda } from "../database/entities/calibration.entity.ts";
import type { Db } from "../database/tables.ts";
import { storable } from "../page/loader.ts";

/** Sessions as their table holds them. */
export function sessions(db: Db) {
  return db
    .selectFrom("calibration_session")
    .select([
      "id",
      "title",
      "state",
      "agenda",
      "quorum",
      "left_out_unplaced as leftOutUnplaced",
      "left_out_elsewhere as leftOutElsewhere",
      "opened_by as openedBy",
      "opened_at as openedAt",
      "ended_by as endedBy",
      "ended_at as endedAt",
      "signed_as as signedAs",
      "cancel_reason as cancelReason",
    ]);
}

/** A session as its table holds it. */
export type SessionRow = InferResult<ReturnType<typeof sessions>>[number];

/** One session's row; null when there is none. */
export async function findSession(db: Db, id: string): Promise<SessionRow | null> {
  const [known] = storable([id]);
  if (known === undefined) return null;
  return (await sessions(db).where("id", "=", known).executeTakeFirst()) ?? null;
}

/** What of a new session the rules do not know. */
export interface NewSession extends Pick<
  SessionRow,
  "id" | "title" | "leftOutUnplaced" | "leftOutElsewhere" | "openedBy" | "openedAt"
> {
  readonly agenda: Agenda;
  /** See `requestKey`; null where the client gave none. */
  readonly request: string | null;
}

/** Stores a session as it is opened, with its members; cases and recusals come after it. */
export async function addSession(
  db: Db,
  { quorum, members }: Pick<CalibrationSession, "quorum" | "members">,
  one: NewSession,
): Promise<void> {
  await db
    .insertInto("calibration_session")
    .values({
      id: one.id,
      title: one.title,
      state: "OPEN",
      agenda: write(one.agenda),
      quorum,
      left_out_unplaced: one.leftOutUnplaced,
      left_out_elsewhere: one.leftOutElsewhere,
      opened_by: one.openedBy,
      opened_at: one.openedAt,
      request_id: one.request,
    })
    .execute();
  const rows = members.map(({ subject, nip, chair }, number) => ({
    session_id: one.id,
    number,
    subject,
    nip,
    chair: chair ? (1 as const) : (0 as const),
    present: 0 as const,
  }));
  await insertRows(db, "calibration_member", rows);
}

/** A request to open a session, as it is stored: ids are each client's own, and another's of the same name is another. */
export function requestKey(subject: string, requestId: string): string {
  return JSON.stringify([subject, requestId]);
}

/** The session a request opened before; null for a new one. */
export async function openedBefore(db: Db, request: string): Promise<string | null> {
  const known = await db
    .selectFrom("calibration_session")
    .select("id")
    .where("request_id", "=", request)
    .executeTakeFirst();
  return known?.id ?? null;
}

/** Whether somebody's note in a session is there already, by the client's own id of it. */
export async function isNoted(
  db: Db,
  note: { readonly sessionId: string; readonly by: string; readonly requestId: string },
): Promise<boolean> {
  const known = await db
    .selectFrom("calibration_note")
    .select("id")
    .where("session_id", "=", note.sessionId)
    .where("by", "=", note.by)
    .where("request_id", "=", note.requestId)
    .executeTakeFirst();
  return known !== undefined;
}

/** A session with all that was done in it, as the rules know one; null when there is none. */
export async function loadSession(db: Db, id: string): Promise<CalibrationSession | null> {
  const row = await findSession(db, id);
  if (row === null) return null;
  const { state, quorum, signedAs, endedBy } = row;
  return {
    state,
    quorum,
    members: await loadMembers(db, id),
    cases: await loadCases(db, id),
    recusals: await db
      .selectFrom("calibration_recusal")
      .select(["member", "employee_id as employee", "ground", "declared_by as declaredBy", "note"])
      .where("session_id", "=", id)
      .where("withdrawn_at", "is", null)
      .orderBy("id")
      .execute(),
    notes: await db
      .selectFrom("calibration_note")
      .select(["case_id as caseId", "by", "text"])
      .where("session_id", "=", id)
      .orderBy("id")
      .execute(),
    signature: signedAs && endedBy !== null ? { by: endedBy, as: signedAs } : null,
  };
}

async function loadMembers(db: Db, id: string): Promise<CalibrationMember[]> {
  const rows = await db
    .selectFrom("calibration_member")
    .select(["subject", "nip", "chair", "present"])
    .where("session_id", "=", id)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, chair: row.chair === 1, present: row.present === 1 }));
}

function caseRows(db: Db, sessionId: string) {
  return db
    .selectFrom("calibration_case")
    .select([
      "id",
      "employee_id as employee",
      "placement_id as placement",
      "computed_box as computed",
      "outcome",
      "box",
      "closed_by as closedBy",
      "close_reason as closeReason",
      "head_by as headBy",
      "head_agreed as headAgreed",
      "head_reason as headReason",
    ])
    .where("session_id", "=", sessionId)
    .orderBy("number");
}

async function loadCases(db: Db, id: string): Promise<CalibrationCase[]> {
  const rows = await caseRows(db, id).execute();
  const proposals = Map.groupBy(
    await db
      .selectFrom("calibration_proposal")
      .select(["case_id as caseId", "box", "reason", "by"])
      .where("session_id", "=", id)
      .orderBy("id")
      .execute(),
    ({ caseId }) => caseId,
  );
  const votes = Map.groupBy(
    await db
      .selectFrom("calibration_vote as v")
      .innerJoin("calibration_member as m", (join) =>
        join.onRef("m.session_id", "=", "v.session_id").onRef("m.subject", "=", "v.member"),
      )
      .select(["v.case_id as caseId", "v.member", "v.box", "v.counted"])
      .where("v.session_id", "=", id)
      .orderBy("m.number")
      .execute(),
    ({ caseId }) => caseId,
  );
  return rows.map((row) => {
    const cast = votes.get(row.id) ?? [];
    return {
      id: row.id,
      employee: row.employee,
      placement: row.placement,
      computed: row.computed,
      proposals: (proposals.get(row.id) ?? []).map(({ box, reason, by }) => ({ box, reason, by })),
      votes: cast.map(({ member, box }) => ({ member, box })),
      closing: closingOf(
        row,
        cast.filter(({ counted }) => counted === 1).map(({ member }) => member),
      ),
    };
  });
}

type CaseRow = InferResult<ReturnType<typeof caseRows>>[number];

function closingOf(row: CaseRow, counted: string[]): CaseClosing | null {
  if (row.outcome === null || row.closedBy === null) return null;
  const { outcome, box, closedBy: by, closeReason: reason, headBy, headAgreed, headReason } = row;
  const head =
    headBy === null ? null : { by: headBy, agreed: headAgreed === 1, reason: headReason };
  return { outcome, box, counted, by, reason, head };
}
