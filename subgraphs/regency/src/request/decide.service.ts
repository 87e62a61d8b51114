import { read } from "@talenta/store";
import type { Principal } from "@talenta/access";
import type { ObjectionLeadsTo } from "@talenta/contract";
import { type RequestAction, stepRequest } from "@talenta/talent";
import { isOwnRecord } from "../access/own-record.ts";
import { changing } from "../change/change.service.ts";
import type { EvidenceEntry } from "../evidence/evidence-kind.ts";
import { correctEvidence, enterEvidence } from "../evidence/evidence.service.ts";
import { findEvidence, findRecord, keyOf } from "../evidence/evidence.store.ts";
import { contentHash } from "../text/content-hash.ts";
import { recomputePlacements } from "../placement/placement.service.ts";
import type { Change, Tenant } from "../tenant/tenant.ts";
import { checkedWords } from "./limits.ts";
import { requestErrors } from "./request.errors.ts";
import {
  insertStep,
  requestById,
  type RequestChange,
  type StoredRequest,
  updateRequest,
} from "./request.store.ts";

/** Takes a request to answer it, or takes it over from somebody else. */
export function takeRequest(tenant: Tenant, actor: Principal, id: string): Promise<StoredRequest> {
  return step(tenant, actor, { id, action: "TAKE", words: null });
}

/** Takes back the own request; a note may say why. */
export function withdrawRequest(
  tenant: Tenant,
  actor: Principal,
  id: string,
  note: string | null,
): Promise<StoredRequest> {
  const words = note === null ? null : checkedWords("note", note);
  return step(tenant, actor, { id, action: "WITHDRAW", words });
}

/** Refuses a request, in words. */
export function refuseRequest(
  tenant: Tenant,
  actor: Principal,
  id: string,
  answer: string,
): Promise<StoredRequest> {
  return step(tenant, actor, { id, action: "REFUSE", words: checkedWords("answer", answer) });
}

/**
 * Grants a request, in words. A correction changes the evidence by the path everything else takes, and the
 * placement follows, in the same transaction; where the record says so already, nothing changes. An objection is
 * followed by what `leadsTo` says: the placement is computed anew at once, or the case goes to a committee's agenda,
 * which is the committee's to do.
 *
 * @throws BAD_USER_INPUT without words or without saying what an objection leads to; what entering or
 *   correcting the evidence throws, CONFLICT when the record was corrected since; then nothing is granted
 */
export function grantRequest(
  tenant: Tenant,
  actor: Principal,
  id: string,
  given: { readonly answer: string; readonly leadsTo: ObjectionLeadsTo | null },
): Promise<StoredRequest> {
  const words = checkedWords("answer", given.answer);
  return step(tenant, actor, { id, action: "GRANT", words }, async (change, request) => {
    const objection = request.kind === "OBJECTION";
    if ((given.leadsTo !== null) !== objection) throw requestErrors.leadsTo(objection);
    const resultRecordId = objection ? null : await changeEvidence(change, request);
    const leadsTo = given.leadsTo ?? "EVIDENCE";
    if (leadsTo === "CALIBRATION") {
      return { leadsTo, resultRecordId, resultPlacementId: null };
    }
    const resultPlacementId = await placeAnew(change, request.employeeId);
    return { leadsTo, resultRecordId, resultPlacementId };
  });
}

type Results = Pick<RequestChange, "leadsTo" | "resultRecordId" | "resultPlacementId">;

const TRACE = {
  TAKE: "TAKEN",
  GRANT: "GRANTED",
  REFUSE: "REFUSED",
  WITHDRAW: "WITHDRAWN",
} as const;

async function step(
  tenant: Tenant,
  actor: Principal,
  command: { readonly id: string; readonly action: RequestAction; readonly words: string | null },
  effect?: (change: Change, request: StoredRequest) => Promise<Results>,
): Promise<StoredRequest> {
  return changing(tenant, actor, async (change) => {
    const request = await requestById(change.db, command.id);
    const isOwn = request !== null && (await isOwnRecord(change.db, actor, request.employeeId));
    // To an employee somebody else's request looks like none.
    if (request === null || (actor.role === "EMPLOYEE" && !isOwn)) {
      throw requestErrors.unknown(command.id);
    }
    const outcome = stepRequest(request, {
      action: command.action,
      by: actor.subject,
      bySubject: isOwn,
      words: command.words,
    });
    if (!outcome.ok) throw requestErrors.step(outcome.problem, request.id);
    const at = tenant.clock().toISOString();
    const results = await effect?.(change, request);
    const { status } = outcome;
    await updateRequest(change.db, request.id, {
      ...status,
      closedAt: command.action === "TAKE" ? null : at,
      leadsTo: results?.leadsTo ?? null,
      resultRecordId: results?.resultRecordId ?? null,
      resultPlacementId: results?.resultPlacementId ?? null,
    });
    await insertStep(change.db, {
      requestId: request.id,
      action: command.action,
      state: status.state,
      by: actor.subject,
      role: actor.role,
      at,
      words: command.words,
    });
    change.record("REQUEST", TRACE[command.action], [request.id]);
    const stored = await requestById(change.db, request.id);
    return stored ?? request;
  });
}

/** Makes the record say what was asked for; answers its id. */
async function changeEvidence(change: Change, request: StoredRequest): Promise<string> {
  const { id: requestId, employeeId, evidenceKind, recordId, proposal, reason } = request;
  const person = await change.db
    .selectFrom("employee")
    .select("nip")
    .where("id", "=", employeeId)
    .executeTakeFirst();
  if (person === undefined || proposal === null || evidenceKind === null) {
    throw new Error(`Request ${requestId} names nobody or nothing.`);
  }
  const record: unknown = { ...read(proposal), nip: person.nip };
  const entry = { kind: evidenceKind, record } as EvidenceEntry;
  const [known] =
    recordId === null
      ? await findEvidence(change.db, "key", [keyOf(employeeId, entry)])
      : await findEvidence(change.db, "id", [recordId]);
  // Entered or corrected in just this way meanwhile: there is nothing left to change.
  if (known?.hash === contentHash(entry.record)) return known.id;
  // The proposal is the whole record: what was corrected since would be put back.
  const present = recordId === null ? null : await findRecord(change.db, recordId);
  if (present && present.enteredAt > request.submittedAt) throw requestErrors.changedSince();
  const changed =
    recordId === null
      ? await enterEvidence(change, entry, { requestId })
      : await correctEvidence(change, { ...entry, id: recordId, reason, requestId });
  return changed.id;
}

/** Computes the placement within the change, so that the request can name it; answers the current one. */
async function placeAnew(change: Change, employeeId: string): Promise<string | null> {
  const { changed } = await recomputePlacements(change.tenant, change.db, [employeeId]);
  change.record("PLACEMENT", "COMPUTED", changed);
  const placement = await change.db
    .selectFrom("placement")
    .select("id")
    .where("employee_id", "=", employeeId)
    .where("superseded_at", "is", null)
    .executeTakeFirst();
  return placement?.id ?? null;
}
