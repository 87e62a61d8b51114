import type { Principal } from "@talenta/access";
import type { Finding } from "@talenta/siasn";
import { isOwnRecord } from "../access/own-record.ts";
import { changing } from "../change/change.service.ts";
import { type Change, today, type Tenant } from "../tenant/tenant.ts";
import { noteAhead } from "./ahead.ts";
import { EVIDENCE_KINDS, type EvidenceEntry, type KindDescription } from "./evidence-kind.ts";
import { evidenceErrors } from "./evidence.errors.ts";
import {
  type ChangedEvidence,
  correctEvidence,
  enterEvidence,
  withdrawEvidence,
} from "./evidence.service.ts";
import { findRecord, type FoundRecord } from "./evidence.store.ts";
import { type FilledIn, readEntry } from "./read-entry.ts";

/** What came of a change by hand. */
export interface EvidenceChange extends ChangedEvidence {
  readonly findings: readonly Finding[];
}

/** What the caller has read of the record that is to change; without it the last one wins. */
interface AsRead {
  readonly expectedEnteredAt?: string | null;
}

/** Enters a record by hand, checked as its file would be; placements follow in the same transaction. */
export function recordByHand(
  tenant: Tenant,
  actor: Principal,
  input: { nip: string; record: FilledIn },
): Promise<EvidenceChange> {
  const { entry, findings } = readEntry(input.record, input.nip);
  return byHand(tenant, actor, async (change) => {
    const changed = await enterEvidence(change, entry);
    return { ...changed, findings: [...findings, ...aheadOf(tenant, entry)] };
  });
}

/** Corrects a record by hand: fields left out stay as they are. */
export function correctByHand(
  tenant: Tenant,
  actor: Principal,
  input: { id: string; record: FilledIn; reason: string } & AsRead,
): Promise<EvidenceChange> {
  const { id, reason, record } = input;
  return byHand(tenant, actor, async (change) => {
    const present = await findRecord(change.db, id);
    if (present?.kind !== record.kind) throw evidenceErrors.unknownRecord(id.slice(0, 40));
    checkAsRead(present, input);
    const { entry, findings } = readEntry(record, present.nip, present.fields);
    const changed = await correctEvidence(change, { ...entry, id, reason });
    return { ...changed, findings: [...findings, ...aheadOf(tenant, entry)] };
  });
}

/** Withdraws a record by hand. */
export function withdrawByHand(
  tenant: Tenant,
  actor: Principal,
  input: { id: string; reason: string } & AsRead,
): Promise<EvidenceChange> {
  const { id, reason } = input;
  return byHand(tenant, actor, async (change) => {
    const present = await findRecord(change.db, id);
    if (present === null) throw evidenceErrors.unknownRecord(id.slice(0, 40));
    checkAsRead(present, input);
    const changed = await withdrawEvidence(change, { kind: present.kind, id, reason });
    return { ...changed, findings: [] };
  });
}

/** Undone with FORBIDDEN in the own record: that is another's to keep, as the own request is another's to answer. */
function byHand(
  tenant: Tenant,
  actor: Principal,
  work: (change: Change) => Promise<EvidenceChange>,
): Promise<EvidenceChange> {
  return changing(tenant, actor, async (change) => {
    const changed = await work(change);
    if (await isOwnRecord(change.db, actor, changed.employeeId)) throw evidenceErrors.ownRecord();
    return changed;
  });
}

function checkAsRead(present: FoundRecord, { expectedEnteredAt }: AsRead): void {
  if (expectedEnteredAt == null || expectedEnteredAt === present.enteredAt) return;
  throw evidenceErrors.changedSince(present);
}

function aheadOf(tenant: Tenant, { kind, record }: EvidenceEntry): Finding[] {
  const { date } = EVIDENCE_KINDS[kind] as KindDescription<object>;
  const note = noteAhead(kind, date(record), today(tenant));
  return note === null ? [] : [{ row: null, ...note }];
}
