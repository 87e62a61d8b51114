import type { RequestKind } from "@talenta/contract";
import { oneOf } from "@talenta/store";
import type { IsoDate, RequestState, RequestStatus } from "@talenta/talent";
import type { ExpressionBuilder, InferResult } from "kysely";
import type { Db, Tables } from "../database/tables.ts";
import type { PartOfLists } from "../page/latest-first.ts";
import type { Attachment } from "./attachment.ts";
import { storable } from "../page/loader.ts";

function requests(db: Db) {
  return db
    .selectFrom("request")
    .select([
      "seq",
      "id",
      "employee_id as employeeId",
      "kind",
      "evidence_kind as evidenceKind",
      "record_id as recordId",
      "proposal",
      "placement_id as placementId",
      "reason",
      "submitted_at as submittedAt",
      "submitted_by as submittedBy",
      "state",
      "owner",
      "due",
      "answer",
      "closed_at as closedAt",
      "leads_to as leadsTo",
      "result_record_id as resultRecordId",
      "result_placement_id as resultPlacementId",
    ]);
}

/** A request as stored. */
export type StoredRequest = InferResult<ReturnType<typeof requests>>[number];

/** The steps of requests. */
export function steps(db: Db) {
  return db
    .selectFrom("request_step")
    .select(["request_id as requestId", "number", "action", "state", "by", "role", "at", "words"]);
}

/** One step of a request's history. */
export type StoredStep = InferResult<ReturnType<typeof steps>>[number];

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
  await db
    .insertInto("request")
    .values({
      id: request.id,
      employee_id: request.employeeId,
      kind: request.kind,
      evidence_kind: request.evidenceKind,
      record_id: request.recordId,
      proposal: request.proposal,
      placement_id: request.placementId,
      reason: request.reason,
      submitted_at: request.submittedAt,
      submitted_by: request.submittedBy,
      state: "SUBMITTED",
      due: request.due,
    })
    .execute();
}

/** What a step makes of a request. */
export type RequestChange = RequestStatus &
  Pick<StoredRequest, "closedAt" | "leadsTo" | "resultRecordId" | "resultPlacementId">;

/** Moves a request on; the database refuses to touch a closed one. */
export async function updateRequest(db: Db, id: string, change: RequestChange): Promise<void> {
  await db
    .updateTable("request")
    .set({
      state: change.state,
      owner: change.owner,
      answer: change.answer,
      closed_at: change.closedAt,
      leads_to: change.leadsTo,
      result_record_id: change.resultRecordId,
      result_placement_id: change.resultPlacementId,
    })
    .where("id", "=", id)
    .execute();
}

/** Adds a step behind those that are there. */
export async function insertStep(
  db: Db,
  { requestId, ...step }: Omit<StoredStep, "number">,
): Promise<void> {
  await db
    .insertInto("request_step")
    .values((eb) => ({
      ...step,
      request_id: requestId,
      number: eb
        .selectFrom("request_step")
        .select((of) =>
          of(of.fn.coalesce(of.fn.max("number"), of.lit(0)), "+", of.lit(1)).as("number"),
        )
        .where("request_id", "=", requestId),
    }))
    .execute();
}

/** Keeps what came with a request. */
export async function insertAttachment(db: Db, requestId: string, file: Attachment) {
  await db
    .insertInto("request_attachment")
    .values({
      request_id: requestId,
      file_name: file.fileName,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      content: file.content,
    })
    .execute();
}

/** The request with this id; null without one. */
export async function requestById(db: Db, id: string): Promise<StoredRequest | null> {
  const [known] = storable([id]);
  if (known === undefined) return null;
  return (await requests(db).where("id", "=", known).executeTakeFirst()) ?? null;
}

/** A page of each of these people's requests, the latest first. */
export function requestsOf(
  db: Db,
  { people, limit, before }: PartOfLists,
): Promise<StoredRequest[]> {
  let ranked = db
    .selectFrom("request")
    .select((eb) => [
      "seq",
      eb.fn
        .agg<number>("row_number")
        .over((over) => over.partitionBy("employee_id").orderBy("seq", "desc"))
        .as("rank"),
    ])
    .where(oneOf("employee_id", people));
  if (before !== null) ranked = ranked.where("seq", "<", before);
  return requests(db)
    .where("seq", "in", (eb) =>
      eb.selectFrom(ranked.as("ranked")).select("ranked.seq").where("ranked.rank", "<=", limit),
    )
    .orderBy("seq", "desc")
    .execute();
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
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<StoredRequest[]> {
  let page = requests(db).where(matching(filter));
  if (before !== null) page = page.where("seq", "<", before);
  return page.orderBy("seq", "desc").limit(limit).execute();
}

/** How many such requests there are. */
export async function countRequests(db: Db, filter: RequestFilter): Promise<number> {
  const { n } = await db
    .selectFrom("request")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where(matching(filter))
    .executeTakeFirstOrThrow();
  return n;
}

function matching({ states, kinds, owner, overdueOn }: RequestFilter) {
  return (eb: ExpressionBuilder<Tables, "request">) =>
    eb.and([
      ...(states === undefined ? [] : [oneOf(eb.ref("state"), states)]),
      ...(kinds === undefined ? [] : [oneOf(eb.ref("kind"), kinds)]),
      ...(owner === undefined ? [] : [eb("owner", "=", owner)]),
      ...(overdueOn === undefined ? [] : [eb("closed_at", "is", null), eb("due", "<", overdueOn)]),
    ]);
}
