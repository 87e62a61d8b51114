import { insertRows, raw } from "@talenta/store";
import type {
  Box,
  CalibrationCase,
  CalibrationMember,
  CalibrationNote,
  CalibrationOutcome,
  CalibrationProposal,
  CalibrationSession,
  CalibrationState,
  CalibrationVote,
  CaseClosing,
  DecimalText,
  PositionClass,
  Recusal,
} from "@talenta/talent";
import type { Db } from "../database/tables.ts";

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

/** A session as its table holds it. */
export interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly state: CalibrationState;
  readonly agenda: string;
  readonly quorum: number;
  readonly leftOutUnplaced: number;
  readonly leftOutElsewhere: number;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
  readonly signedAs: "CHAIR" | "HEAD" | null;
  readonly cancelReason: string | null;
}

/** What a `SessionRow` is read from. */
export const SESSION_COLUMNS = `id, title, state, agenda, quorum, left_out_unplaced as "leftOutUnplaced",
  left_out_elsewhere as "leftOutElsewhere", opened_by as "openedBy", opened_at as "openedAt",
  ended_by as "endedBy", ended_at as "endedAt", signed_as as "signedAs", cancel_reason as "cancelReason"`;

/** One session's row; null when there is none. */
export function findSession(db: Db, id: string): Promise<SessionRow | null> {
  return raw(db).first<SessionRow>(
    `select ${SESSION_COLUMNS} from calibration_session where id = ?`,
    [id],
  );
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
  await raw(db).run(
    `insert into calibration_session (id, title, state, agenda, quorum, left_out_unplaced,
       left_out_elsewhere, opened_by, opened_at, request_id) values (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?)`,
    [
      one.id,
      one.title,
      JSON.stringify(one.agenda),
      quorum,
      one.leftOutUnplaced,
      one.leftOutElsewhere,
      one.openedBy,
      one.openedAt,
      one.request,
    ],
  );
  const columns = ["session_id", "number", "subject", "nip", "chair", "present"] as const;
  const rows = members.map(({ subject, nip, chair }, number) => ({
    session_id: one.id,
    number,
    subject,
    nip,
    chair: Number(chair),
    present: 0,
  }));
  await insertRows(db, { table: "calibration_member", columns }, rows);
}

/** A request to open a session, as it is stored: ids are each client's own, and another's of the same name is another. */
export function requestKey(subject: string, requestId: string): string {
  return JSON.stringify([subject, requestId]);
}

/** The session a request opened before; null for a new one. */
export async function openedBefore(db: Db, request: string): Promise<string | null> {
  const known = await raw(db).first<{ id: string }>(
    "select id from calibration_session where request_id = ?",
    [request],
  );
  return known?.id ?? null;
}

/** Whether somebody's note in a session is there already, by the client's own id of it. */
export async function isNoted(
  db: Db,
  note: { readonly sessionId: string; readonly by: string; readonly requestId: string },
): Promise<boolean> {
  const known = await raw(db).first(
    `select 1 from calibration_note where session_id = ? and "by" = ? and request_id = ?`,
    [note.sessionId, note.by, note.requestId],
  );
  return known !== null;
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
    recusals: await raw(db).all<Recusal>(
      `select member, employee_id as employee, ground, declared_by as "declaredBy", note
       from calibration_recusal where session_id = ? and withdrawn_at is null order by id`,
      [id],
    ),
    notes: await raw(db).all<CalibrationNote>(
      `select case_id as "caseId", "by", text from calibration_note where session_id = ? order by id`,
      [id],
    ),
    signature: signedAs && endedBy !== null ? { by: endedBy, as: signedAs } : null,
  };
}

async function loadMembers(db: Db, id: string): Promise<CalibrationMember[]> {
  const rows = await raw(db).all<{
    subject: string;
    nip: string;
    chair: number;
    present: number;
  }>(
    "select subject, nip, chair, present from calibration_member where session_id = ? order by number",
    [id],
  );
  return rows.map((row) => ({ ...row, chair: row.chair === 1, present: row.present === 1 }));
}

interface CaseRow {
  readonly id: string;
  readonly employee: string;
  readonly placement: string;
  readonly computed: Box;
  readonly outcome: CalibrationOutcome | null;
  readonly box: Box | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  readonly headBy: string | null;
  readonly headAgreed: number | null;
  readonly headReason: string | null;
}

async function loadCases(db: Db, id: string): Promise<CalibrationCase[]> {
  const rows = await raw(db).all<CaseRow>(
    `select id, employee_id as employee, placement_id as placement, computed_box as computed, outcome, box,
       closed_by as "closedBy", close_reason as "closeReason",
       head_by as "headBy", head_agreed as "headAgreed", head_reason as "headReason"
     from calibration_case where session_id = ? order by number`,
    [id],
  );
  const proposals = Map.groupBy(
    await raw(db).all<CalibrationProposal & { caseId: string }>(
      `select case_id as "caseId", box, reason, "by" from calibration_proposal where session_id = ? order by id`,
      [id],
    ),
    ({ caseId }) => caseId,
  );
  const votes = Map.groupBy(
    await raw(db).all<CalibrationVote & { caseId: string; counted: number }>(
      `select v.case_id as "caseId", v.member, v.box, v.counted from calibration_vote v
       join calibration_member m on m.session_id = v.session_id and m.subject = v.member
       where v.session_id = ? order by m.number`,
      [id],
    ),
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

function closingOf(row: CaseRow, counted: string[]): CaseClosing | null {
  if (row.outcome === null || row.closedBy === null) return null;
  const { outcome, box, closedBy: by, closeReason: reason, headBy, headAgreed, headReason } = row;
  const head =
    headBy === null ? null : { by: headBy, agreed: headAgreed === 1, reason: headReason };
  return { outcome, box, counted, by, reason, head };
}
