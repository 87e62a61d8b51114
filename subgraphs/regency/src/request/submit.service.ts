import { type Json, write } from "@talenta/store";
import type { Principal } from "@talenta/access";
import type { Role } from "@talenta/contract";
import { submitted } from "@talenta/talent";
import { ownEmployeeId } from "../access/own-record.ts";
import { changing } from "../change/change.service.ts";
import { findEvidence, findRecord, keyOf } from "../evidence/evidence.store.ts";
import type { EvidenceKind } from "../database/entities/evidence-records.ts";
import { evidenceErrors } from "../evidence/evidence.errors.ts";
import type { EvidenceFields, FilledIn } from "../evidence/read-entry.ts";
import { recordOf } from "../evidence/record-of.ts";
import { contentHash } from "../text/content-hash.ts";
import { type Change, today, type Tenant } from "../tenant/tenant.ts";
import { type Attachment, readAttachment } from "./attachment.ts";
import { requestDueDays } from "./due-days.ts";
import { checkAttached, checkedWords, checkRoom } from "./limits.ts";
import { requestErrors } from "./request.errors.ts";
import {
  insertAttachment,
  insertRequest,
  insertStep,
  type NewRequest,
  requestById,
  type StoredRequest,
} from "./request.store.ts";
import { newId } from "../text/new-id.ts";

interface AttachmentGiven {
  readonly fileName: string;
  readonly content: string;
}

/** What somebody holds to be wrong or missing in the own record. */
export interface CorrectionAsked {
  /** The record to be corrected; null for something missing. */
  readonly recordId: string | null;
  readonly proposal: FilledIn;
  readonly reason: string;
  readonly attachment: AttachmentGiven | null;
}

/** What somebody objects to. */
export interface ObjectionMade {
  readonly placementId: string;
  readonly reason: string;
  readonly attachment: AttachmentGiven | null;
}

/**
 * Takes in that somebody asks for a correction of the own record (pengajuan koreksi).
 *
 * @throws BAD_USER_INPUT naming the field, NOT_FOUND for a record that is not the caller's own or of another
 *   kind, CONFLICT when it is asked for already or on record already
 */
export async function requestCorrection(
  tenant: Tenant,
  author: Principal,
  asked: CorrectionAsked,
): Promise<StoredRequest> {
  return submit(tenant, author, asked, async (change, employeeId) => {
    const { recordId, proposal: filled } = asked;
    const { kind } = filled;
    const before = recordId === null ? null : await ownRecord(change, employeeId, kind, recordId);
    const entry = recordOf(filled, author.nip ?? "", before?.fields ?? {});
    if (before?.hash === contentHash(entry.record)) throw evidenceErrors.nothingChanged();
    if (recordId === null) {
      const [known] = await findEvidence(change.db, "key", [keyOf(employeeId, entry)]);
      if (known) throw requestErrors.known(known.id);
    }
    const proposal = write<EvidenceFields>({ ...entry.record, nip: undefined });
    if (recordId === null) await refuseProposedTwice(change, employeeId, kind, proposal);
    return {
      kind: "CORRECTION",
      evidenceKind: kind,
      recordId,
      proposal,
      placementId: null,
    };
  });
}

/**
 * Takes in that somebody objects to the own placement (keberatan), Law 27/2022 article 10.
 *
 * @throws BAD_USER_INPUT naming the field, NOT_FOUND for a placement that is not the caller's own, CONFLICT
 *   when another has taken its place or there is an open objection to it already
 */
export async function objectToPlacement(
  tenant: Tenant,
  author: Principal,
  made: ObjectionMade,
): Promise<StoredRequest> {
  return submit(tenant, author, made, async (change, employeeId) => {
    const placement = await change.db
      .selectFrom("placement")
      .select("superseded_at")
      .where("id", "=", made.placementId)
      .where("employee_id", "=", employeeId)
      .executeTakeFirst();
    if (placement === undefined) throw requestErrors.unknownPlacement(made.placementId);
    if (placement.superseded_at !== null) throw requestErrors.superseded();
    await refuseTwice(change, "placement_id", made.placementId);
    return {
      kind: "OBJECTION",
      evidenceKind: null,
      recordId: null,
      proposal: null,
      placementId: made.placementId,
    };
  });
}

/** What is asked for, once it is known to be the caller's own business. */
type Subject = Pick<NewRequest, "kind" | "evidenceKind" | "recordId" | "proposal" | "placementId">;

async function submit(
  tenant: Tenant,
  author: Principal,
  given: { readonly reason: string; readonly attachment: AttachmentGiven | null },
  subjectOf: (change: Change, employeeId: string) => Promise<Subject>,
): Promise<StoredRequest> {
  const reason = checkedWords("reason", given.reason);
  const attachment = given.attachment && (await readAttachment(given.attachment));
  return changing(tenant, author, async (change) => {
    const employeeId = await ownEmployeeId(tenant, change.db, author);
    if (employeeId === null) throw requestErrors.noRecord();
    const subject = await subjectOf(change, employeeId);
    await checkRoom(change, employeeId);
    if (attachment) await checkAttached(change, employeeId, attachment.size);
    const dueDays = await requestDueDays(change.db);
    return store(
      change,
      author.role,
      {
        ...subject,
        id: newId(),
        employeeId,
        reason,
        submittedAt: tenant.clock().toISOString(),
        submittedBy: author.subject,
        due: submitted(today(tenant), dueDays).due,
      },
      attachment,
    );
  });
}

async function store(
  change: Change,
  role: Role,
  request: NewRequest,
  attachment: Attachment | null,
): Promise<StoredRequest> {
  await insertRequest(change.db, request);
  await insertStep(change.db, {
    requestId: request.id,
    action: "SUBMIT",
    state: "SUBMITTED",
    by: request.submittedBy,
    role,
    at: request.submittedAt,
    words: null,
  });
  if (attachment) await insertAttachment(change.db, request.id, attachment);
  change.record("REQUEST", "CREATED", [request.id]);
  const stored = await requestById(change.db, request.id);
  if (stored === null)
    throw new Error(`${change.tenant.code}: the request just stored is not there.`);
  return stored;
}

/** A record that is the person's own and of this kind, and nobody has asked about yet. */
async function ownRecord(
  change: Change,
  employeeId: string,
  kind: EvidenceKind,
  id: string,
): Promise<{ readonly fields: EvidenceFields; readonly hash: string }> {
  const [owned] = await findEvidence(change.db, "id", [id]);
  const record = await findRecord(change.db, id);
  if (owned?.employeeId !== employeeId || record?.kind !== kind) {
    throw requestErrors.unknownRecord(id);
  }
  await refuseTwice(change, "record_id", id);
  return { fields: record.fields, hash: owned.hash };
}

async function refuseTwice(
  change: Change,
  column: "record_id" | "placement_id",
  id: string,
): Promise<void> {
  const open = await change.db
    .selectFrom("request")
    .select("id")
    .where(column, "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (open !== undefined) throw requestErrors.already(open.id);
}

/** The same missing record is asked for once at a time. */
async function refuseProposedTwice(
  change: Change,
  employeeId: string,
  kind: EvidenceKind,
  proposal: Json<EvidenceFields>,
): Promise<void> {
  const open = await change.db
    .selectFrom("request")
    .select("id")
    .where("employee_id", "=", employeeId)
    .where("evidence_kind", "=", kind)
    .where("proposal", "=", proposal)
    .where("record_id", "is", null)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (open !== undefined) throw requestErrors.already(open.id);
}
