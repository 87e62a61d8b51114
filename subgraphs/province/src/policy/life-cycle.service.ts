import { checkedText } from "@talenta/service";
import { PolicyState } from "@talenta/contract";

import type { PolicyDocument, PolicyProblem } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

import {
  discard,
  draft,
  type PolicyKey,
  publish,
  revise,
  type Step,
  withdraw,
} from "./life-cycle.store.ts";
import { checkedPolicy, versionProblem } from "./policy-check.service.ts";
import { LONGEST_REASON, policyErrors } from "./policy.errors.ts";
import type { PolicyReader } from "./policy.service.ts";
import { nextVersion, storedPolicies, type StoredPolicy, storedPolicy } from "./policy.store.ts";

/** Who acts, and on what. */
export interface PolicyActor extends PolicyReader {
  readonly clock: () => Date;
}

/** A draft as it is stored now; or, with nothing stored, what is wrong with the document. */
export interface Drafting {
  readonly policy: StoredPolicy | null;
  readonly problems: readonly PolicyProblem[];
}

/** Which draft a step is meant for: with a digest, only as long as it is that very document. */
export interface DraftKey extends PolicyKey {
  readonly digest?: string | null | undefined;
}

/** Stores a document as the draft of the next version of its policy; only one without problems is stored. */
export async function draftPolicy(actor: PolicyActor, input: unknown): Promise<Drafting> {
  return await drafting(actor, input, async (db, document) => {
    const [there] = await storedPolicies(db, [PolicyState.DRAFT], document.id);
    if (there) throw policyErrors.draftThere(there);
    const next = await nextVersion(db, document.id);
    if (document.version !== next) return [versionProblem(document, next)];
    await draft(db, document, stepOf(actor, null));
    return [];
  });
}

/**
 * Puts another document in the place of a draft's.
 *
 * @param digest of the draft this revision was made from
 */
export async function reviseDraft(
  actor: PolicyActor,
  input: unknown,
  digest?: string | null,
): Promise<Drafting> {
  return await drafting(actor, input, async (db, document) => {
    const { id, version } = document;
    await theDraft(db, { id, version, digest });
    await revise(db, document, stepOf(actor, null));
    return [];
  });
}

/** Throws a draft away; that it was there stays on record, and its version number is free again. */
export async function discardDraft(
  actor: PolicyActor,
  key: DraftKey,
  reason: string | null,
): Promise<void> {
  const step = stepOf(actor, reason === null ? null : checkedReason(reason));
  await actor.store.transaction(async ({ db }) => {
    await theDraft(db, key);
    await discard(db, key, step);
  });
}

/** Publishes a draft: from now on it never changes, and regencies may adopt it. */
export async function publishPolicy(
  actor: PolicyActor,
  key: DraftKey,
  reason: string,
): Promise<StoredPolicy> {
  const step = stepOf(actor, checkedReason(reason));
  return await actor.store.transaction(async ({ db }) => {
    const { document } = await theDraft(db, key);
    // The rules of this release may be stricter than those of the one the draft was stored under.
    const [problem] = checkedPolicy(document).problems;
    if (problem) throw policyErrors.noLongerStands(key, `${problem.path}: ${problem.message}`);
    await publish(db, key, step);
    return await existing(db, key);
  });
}

/** Takes a published version back: nobody adopts it newly, everything made under it stays as it is. */
export async function withdrawPolicy(
  actor: PolicyActor,
  key: PolicyKey,
  reason: string,
): Promise<StoredPolicy> {
  const step = stepOf(actor, checkedReason(reason));
  return await actor.store.transaction(async ({ db }) => {
    const { state } = await existing(db, key);
    if (state === PolicyState.DRAFT) throw policyErrors.notPublished(key);
    if (state === PolicyState.WITHDRAWN) throw policyErrors.alreadyWithdrawn(key);
    await withdraw(db, key, step);
    return await existing(db, key);
  });
}

/** Checks a document and has it stored; answers what is stored then, or the problems found. */
async function drafting(
  { store }: PolicyActor,
  input: unknown,
  keep: (db: Db, document: PolicyDocument) => Promise<PolicyProblem[]>,
): Promise<Drafting> {
  const { document, problems } = checkedPolicy(input);
  if (document === null) return { policy: null, problems };
  return await store.transaction(async ({ db }) => {
    const found = await keep(db, document);
    const policy = found.length === 0 ? await existing(db, document) : null;
    return { policy, problems: found };
  });
}

async function theDraft(db: Db, key: DraftKey): Promise<StoredPolicy> {
  const found = await existing(db, key);
  if (found.state !== PolicyState.DRAFT) throw policyErrors.noDraft(key);
  if (typeof key.digest === "string" && key.digest !== found.digest) {
    throw policyErrors.changedSince(key);
  }
  return found;
}

async function existing(db: Db, key: PolicyKey): Promise<StoredPolicy> {
  const found = await storedPolicy(db, key.id, key.version);
  if (!found) throw policyErrors.unknown(key);
  return found;
}

function stepOf({ principal, clock }: PolicyActor, reason: string | null): Step {
  return { at: clock().toISOString(), actor: principal.subject, reason };
}

function checkedReason(reason: string): string {
  return checkedText(reason, LONGEST_REASON, policyErrors.reason);
}
