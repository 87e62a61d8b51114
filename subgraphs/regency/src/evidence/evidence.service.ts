import { checkedText } from "@talenta/service";
import type { Change } from "../tenant/tenant.ts";
import { contentHash } from "../text/content-hash.ts";
import type { EvidenceKind } from "../database/entities/evidence-records.ts";
import type { EvidenceEntry } from "./evidence-kind.ts";
import { evidenceErrors, LONGEST_REASON } from "./evidence.errors.ts";
import {
  type Entrance,
  findEvidence,
  keyOf,
  removeEvidence,
  type StoredEvidence,
  storeEvidence,
} from "./evidence.store.ts";
import { newId } from "../text/new-id.ts";

/** The record a change of evidence was about, and whose it is. */
export interface ChangedEvidence {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: EvidenceKind;
}

/** How a change that no file made came about. */
export interface ChangeOptions {
  /** The request that was granted by it; by hand without one. */
  readonly requestId?: string;
}

/** Which record to change, and why. */
interface Target {
  readonly kind: EvidenceKind;
  readonly id: string;
  readonly reason: string;
  readonly requestId?: string;
}

/**
 * Enters a record that is not there yet, within `change`; the person's placement follows.
 *
 * @throws BAD_USER_INPUT when nobody has its NIP, CONFLICT when the person has such a record already
 */
export async function enterEvidence(
  change: Change,
  entry: EvidenceEntry,
  options: ChangeOptions = {},
): Promise<ChangedEvidence> {
  const employeeId = await personWith(change, entry.record.nip);
  const key = keyOf(employeeId, entry);
  const [known] = await findEvidence(change.db, "key", [key]);
  if (known) throw evidenceErrors.alreadyThere(known.id);
  const { kind, record } = entry;
  const row = { id: newId(), employeeId, key, hash: contentHash(record), record };
  const entrance = entranceOf(change, options, "entered");
  await storeEvidence(change.db, kind, [{ ...row, isNew: true }], entrance);
  change.record(kind, "CREATED", [row.id]);
  change.replace([employeeId]);
  return { id: row.id, employeeId, kind };
}

/**
 * Puts another value in the place of a record's, within `change`; the old one stays as a revision with
 * who, when and why, and the person's placement follows. What makes it that record may change too.
 *
 * @throws NOT_FOUND without such a record, BAD_USER_INPUT without a reason, for another person or when
 *   nothing changes, CONFLICT when the person has another record like the new value
 */
export async function correctEvidence(
  change: Change,
  correction: Target & EvidenceEntry,
): Promise<ChangedEvidence> {
  const reason = checkedReason(correction.reason);
  const { id, employeeId, hash } = await targetOf(change, correction);
  const { kind, record } = correction;
  if ((await personWith(change, record.nip)) !== employeeId) {
    throw evidenceErrors.otherPerson(record.nip);
  }
  const key = keyOf(employeeId, correction);
  const [known] = await findEvidence(change.db, "key", [key]);
  if (known && known.id !== id) throw evidenceErrors.alreadyThere(known.id);
  const row = { id, employeeId, key, hash: contentHash(record), record, isNew: false };
  if (row.hash === hash) throw evidenceErrors.nothingChanged();
  await storeEvidence(change.db, kind, [row], entranceOf(change, correction, reason));
  change.record(kind, "UPDATED", [id]);
  change.replace([employeeId]);
  return { id, employeeId, kind };
}

/**
 * Takes a record away, within `change`; what it said stays as a revision with who, when and why, and the
 * person's placement follows.
 *
 * @throws NOT_FOUND without such a record, BAD_USER_INPUT without a reason
 */
export async function withdrawEvidence(change: Change, target: Target): Promise<ChangedEvidence> {
  const reason = checkedReason(target.reason);
  const { id, employeeId, kind } = await targetOf(change, target);
  await removeEvidence(change.db, [id], entranceOf(change, target, reason));
  change.record(kind, "WITHDRAWN", [id]);
  change.replace([employeeId]);
  return { id, employeeId, kind };
}

function entranceOf(
  { tenant, by }: Change,
  { requestId }: ChangeOptions,
  reason: string,
): Entrance {
  return {
    origin: requestId === undefined ? "MUTATION" : "REQUEST",
    originId: requestId ?? null,
    by,
    at: tenant.clock().toISOString(),
    reason,
  };
}

function checkedReason(reason: string): string {
  return checkedText(reason, LONGEST_REASON, evidenceErrors.reason);
}

async function targetOf(change: Change, { kind, id }: Target): Promise<StoredEvidence> {
  const [found] = await findEvidence(change.db, "id", [id]);
  if (found?.kind !== kind) throw evidenceErrors.unknownRecord(id.slice(0, 40));
  return found;
}

async function personWith(change: Change, nip: string): Promise<string> {
  const person = await change.db
    .selectFrom("employee")
    .select("id")
    .where("nip", "=", nip)
    .executeTakeFirst();
  if (person === undefined) throw evidenceErrors.unknownPerson(nip.slice(0, 40));
  return person.id;
}
