import { placeholders, raw } from "@talenta/store";
import type { Box, CalibrationOutcome, RecusalGround } from "@talenta/talent";
import type { Reader } from "../employee/employee.service.ts";
import { manyByKey, oneByKey } from "../page/loader.ts";
import { Placement } from "../placement/placement.entity.ts";
import { type SessionRow, SESSION_COLUMNS } from "./session.store.ts";

/** A member as shown. */
export interface MemberRecord {
  readonly sessionId: string;
  readonly subject: string;
  readonly nip: string;
  readonly chair: number;
  readonly present: number;
}

/** A recusal as shown. */
export interface RecusalRecord {
  readonly sessionId: string;
  readonly member: string;
  readonly employeeId: string;
  readonly ground: RecusalGround;
  readonly declaredBy: string | null;
  readonly note: string | null;
}

/** A proposal as shown. */
export interface ProposalRecord {
  readonly caseId: string;
  readonly box: Box;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** A vote as shown. */
export interface VoteRecord {
  readonly caseId: string;
  readonly member: string;
  readonly box: Box;
  readonly at: string;
  readonly counted: number;
}

/** A note of the minutes as shown; the key is the case, or the session where it is about the whole. */
export interface NoteRecord {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** What a signed session decided about a placement. */
export interface DecisionRecord {
  readonly placementId: string;
  readonly session: string;
  readonly title: string;
  readonly outcome: CalibrationOutcome;
  readonly box: Box | null;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly members: number;
  /** 1 where the head signed the move. */
  readonly headAgreed: number;
}

/** What a signed session made of somebody's granted request. */
export interface AnswerRecord extends DecisionRecord {
  readonly requestId: string;
}

/** What is told of a case `c` of a session `s`. The reason is that of the box moved to. */
const DECISION = `c.session_id as session, s.title, c.outcome, c.standing_box as box, s.ended_at as "decidedAt",
  (select p.reason from calibration_proposal p where p.case_id = c.id and p.box = c.box
    and c.outcome = 'MOVED') as reason,
  (select count(*) from calibration_vote v where v.case_id = c.id and v.counted = 1) as members,
  case when c.outcome = 'MOVED' then coalesce(c.head_agreed, 0) else 0 end as "headAgreed"`;

/** Everything about sessions that loads in batches; made anew per request. */
export function calibrationLoaders(reader: Reader) {
  const { db } = reader.tenant.store;
  /** Rows of a statement whose last condition is `in` a list of keys. */
  const rows =
    <Row>(text: string, order: string) =>
    (keys: readonly string[]) =>
      raw(db).all<Row>(`${text} in (${placeholders(keys.length)}) ${order}`, keys);
  return {
    sessions: oneByKey(
      rows<SessionRow>(`select ${SESSION_COLUMNS} from calibration_session where id`, ""),
      ({ id }) => id,
    ),
    members: manyByKey(
      rows<MemberRecord>(
        `select session_id as "sessionId", subject, nip, chair, present from calibration_member where session_id`,
        "order by number",
      ),
      ({ sessionId }) => sessionId,
    ),
    recusals: manyByKey(
      rows<RecusalRecord>(
        `select session_id as "sessionId", member, employee_id as "employeeId", ground,
           declared_by as "declaredBy", note
         from calibration_recusal where withdrawn_at is null and session_id`,
        "order by id",
      ),
      ({ sessionId }) => sessionId,
    ),
    proposals: manyByKey(
      rows<ProposalRecord>(
        `select case_id as "caseId", box, reason, "by", at from calibration_proposal where case_id`,
        "order by id",
      ),
      ({ caseId }) => caseId,
    ),
    votes: manyByKey(
      rows<VoteRecord>(
        `select v.case_id as "caseId", v.member, v.box, v.at, v.counted from calibration_vote v
         join calibration_member m on m.session_id = v.session_id and m.subject = v.member
         where v.case_id`,
        "order by m.number",
      ),
      ({ caseId }) => caseId,
    ),
    notes: manyByKey(
      rows<NoteRecord>(
        `select coalesce(case_id, session_id) as key, "by", at, text from calibration_note
         where coalesce(case_id, session_id)`,
        "order by id",
      ),
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
      rows<DecisionRecord>(
        `select p.id as "placementId", ${DECISION}
         from placement p
         join placement d on d.employee_id = p.employee_id and d.seq <= p.seq
           and coalesce(d.run_id, d.id) = coalesce(p.run_id, p.id)
         join calibration_case c on c.placement_id = d.id
         join calibration_session s on s.id = c.session_id
         where s.state = 'SIGNED' and c.outcome not in ('DEFERRED', 'SUPERSEDED') and p.id`,
        // Of several the last one is kept, and one that left standing what stood only where there is no other.
        "order by c.outcome in ('CONFIRMED', 'MOVED'), s.ended_at, s.opened_at, s.id",
      ),
      ({ placementId }) => placementId,
    ),
    /** By id of a granted request that leads to a committee, as the first session signed since decided; deferred while none has. */
    answers: oneByKey(
      rows<AnswerRecord>(
        `select r.id as "requestId", c.placement_id as "placementId", ${DECISION}
         from request r
         join calibration_case c on c.employee_id = r.employee_id and c.outcome <> 'SUPERSEDED'
         join calibration_session s on s.id = c.session_id and s.state = 'SIGNED' and s.ended_at >= r.closed_at
         where r.leads_to = 'CALIBRATION' and r.id`,
        // Of several the last one is kept.
        "order by c.outcome <> 'DEFERRED', s.ended_at desc, s.opened_at desc, s.id desc",
      ),
      ({ requestId }) => requestId,
    ),
  };
}
