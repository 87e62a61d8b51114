import type { RequestAction, RequestConsequence, RequestKind, Role } from "@talenta/contract";
import { placeholders, raw, type SqlValue } from "@talenta/store";
import type { IsoDate, RequestState, RequestStatus } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import type { EvidenceKind } from "../evidence/evidence-kind.ts";
import { latestPlaces, type PartOfLists } from "../page/latest-first.ts";
import type { Attachment } from "./attachment.ts";

/** A request as stored. */
export interface StoredRequest extends RequestStatus {
  /** Place in the order of coming in. */
  readonly seq: number;
  readonly id: string;
  readonly employeeId: string;
  readonly kind: RequestKind;
  readonly evidenceKind: EvidenceKind | null;
  /** The record to be corrected; null for something missing. */
  readonly recordId: string | null;
  /** The record asked for, as JSON without a NIP. */
  readonly proposal: string | null;
  /** The placement objected to. */
  readonly placementId: string | null;
  readonly reason: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly closedAt: string | null;
  readonly leadsTo: RequestConsequence | null;
  readonly resultRecordId: string | null;
  readonly resultPlacementId: string | null;
}

/** One step of a request's history. */
export interface StoredStep {
  readonly requestId: string;
  readonly number: number;
  readonly action: RequestAction;
  readonly state: RequestState;
  readonly by: string;
  readonly role: Role;
  readonly at: string;
  readonly words: string | null;
}

const REQUEST = `
  select seq, id, employee_id as "employeeId", kind, evidence_kind as "evidenceKind",
    record_id as "recordId", proposal, placement_id as "placementId", reason,
    submitted_at as "submittedAt", submitted_by as "submittedBy", state, owner, due, answer,
    closed_at as "closedAt", leads_to as "leadsTo", result_record_id as "resultRecordId",
    result_placement_id as "resultPlacementId"
  from request`;

/** What a request says when it comes in. */
export type NewRequest = Pick<
  StoredRequest,
  | "id"
  | "employeeId"
  | "kind"
  | "evidenceKind"
  | "recordId"
  | "proposal"
  | "placementId"
  | "reason"
  | "submittedAt"
  | "submittedBy"
  | "due"
>;

/** Stores a request as it comes in. */
export async function insertRequest(db: Db, request: NewRequest): Promise<void> {
  await raw(db).run(
    `insert into request (id, employee_id, kind, evidence_kind, record_id, proposal, placement_id,
       reason, submitted_at, submitted_by, state, due)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', ?)`,
    [
      request.id,
      request.employeeId,
      request.kind,
      request.evidenceKind,
      request.recordId,
      request.proposal,
      request.placementId,
      request.reason,
      request.submittedAt,
      request.submittedBy,
      request.due,
    ],
  );
}

/** What a step makes of a request. */
export type RequestChange = RequestStatus &
  Pick<StoredRequest, "closedAt" | "leadsTo" | "resultRecordId" | "resultPlacementId">;

/** Moves a request on; the database refuses to touch a closed one. */
export async function updateRequest(db: Db, id: string, change: RequestChange): Promise<void> {
  await raw(db).run(
    `update request set state = ?, owner = ?, answer = ?, closed_at = ?, leads_to = ?,
       result_record_id = ?, result_placement_id = ? where id = ?`,
    [
      change.state,
      change.owner,
      change.answer,
      change.closedAt,
      change.leadsTo,
      change.resultRecordId,
      change.resultPlacementId,
      id,
    ],
  );
}

/** Adds a step behind those that are there. */
export async function insertStep(db: Db, step: Omit<StoredStep, "number">): Promise<void> {
  await raw(db).run(
    `insert into request_step (request_id, number, action, state, "by", role, at, words)
     select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from request_step where request_id = ?`,
    [
      step.requestId,
      step.action,
      step.state,
      step.by,
      step.role,
      step.at,
      step.words,
      step.requestId,
    ],
  );
}

/** Keeps what came with a request. */
export async function insertAttachment(db: Db, requestId: string, file: Attachment) {
  await raw(db).run(
    `insert into request_attachment (request_id, file_name, media_type, size, sha256, content)
     values (?, ?, ?, ?, ?, ?)`,
    [requestId, file.fileName, file.mediaType, file.size, file.sha256, file.content],
  );
}

/** The request with this id; null without one. */
export function requestById(db: Db, id: string): Promise<StoredRequest | null> {
  return raw(db).first<StoredRequest>(`${REQUEST} where id = ?`, [id]);
}

/** A page of each of these people's requests, the latest first. */
export function requestsOf(db: Db, part: PartOfLists): Promise<StoredRequest[]> {
  const { text, parameters } = latestPlaces("request", "seq", part);
  return raw(db).all<StoredRequest>(
    `${REQUEST} where seq in (${text}) order by seq desc`,
    parameters,
  );
}

/** Requests as a caller narrows them down; all that is given must hold. */
export interface RequestFilter {
  readonly states?: readonly RequestState[];
  readonly kinds?: readonly RequestKind[];
  readonly owner?: string;
  /** Open and due before this day. */
  readonly overdueOn?: IsoDate;
}

/** Requests, the latest first; `before` is the place of the last one seen. */
export function listedRequests(
  db: Db,
  filter: RequestFilter,
  page: { readonly limit: number; readonly before: number | null },
): Promise<StoredRequest[]> {
  const { text, values } = condition(filter);
  return raw(db).all<StoredRequest>(
    `${REQUEST} where ${text} and (? is null or seq < ?) order by seq desc limit ?`,
    [...values, page.before, page.before, page.limit],
  );
}

/** How many such requests there are. */
export async function countRequests(db: Db, filter: RequestFilter): Promise<number> {
  const { text, values } = condition(filter);
  const row = await raw(db).first<{ n: number }>(
    `select count(*) as n from request where ${text}`,
    values,
  );
  return row?.n ?? 0;
}

function condition(filter: RequestFilter): { text: string; values: SqlValue[] } {
  const parts: [text: string, values: readonly SqlValue[]][] = [];
  const { states, kinds, owner, overdueOn } = filter;
  if (states !== undefined) parts.push([`state in (${placeholders(states.length)})`, states]);
  if (kinds !== undefined) parts.push([`kind in (${placeholders(kinds.length)})`, kinds]);
  if (owner !== undefined) parts.push(["owner = ?", [owner]]);
  if (overdueOn !== undefined) parts.push(["closed_at is null and due < ?", [overdueOn]]);
  return {
    text: ["1 = 1", ...parts.map(([each]) => each)].join(" and "),
    values: parts.flatMap(([, each]) => each),
  };
}
