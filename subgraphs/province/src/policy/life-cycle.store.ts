import type { PolicyAction } from "@talenta/contract";
import { placeholders, raw } from "@talenta/store";
import type { PolicyDocument } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

import { written } from "./policy.store.ts";

/** Which version of which policy. */
export interface PolicyKey {
  readonly id: string;
  readonly version: number;
}

/** Who takes a step of a policy's life, when and why. */
export interface Step {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

/** One step taken, as it is stored. */
export interface StoredStep extends Step {
  /** Counts all steps of all policies upwards. */
  readonly number: number;
  readonly action: PolicyAction;
  /** Digest of the document at that moment. */
  readonly digest: string;
}

/** Stores the draft of a next version. */
export async function draft(db: Db, document: PolicyDocument, step: Step): Promise<void> {
  const { text, digest } = written(document);
  await raw(db).run(
    "insert into policy (id, version, state, document, digest) values (?, ?, 'DRAFT', ?, ?)",
    [document.id, document.version, text, digest],
  );
  await note(db, document, "DRAFTED", step);
}

/** Puts another document in the place of a draft's. */
export async function revise(db: Db, document: PolicyDocument, step: Step): Promise<void> {
  const { text, digest } = written(document);
  await raw(db).run(
    "update policy set document = ?, digest = ? where id = ? and version = ? and state = 'DRAFT'",
    [text, digest, document.id, document.version],
  );
  await note(db, document, "REVISED", step);
}

/** Removes a draft; the step stays. */
export async function discard(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await note(db, key, "DISCARDED", step);
  await raw(db).run("delete from policy where id = ? and version = ? and state = 'DRAFT'", [
    key.id,
    key.version,
  ]);
}

/** Makes a draft the published version it stays. */
export async function publish(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await raw(db).run(
    "update policy set state = 'PUBLISHED', published_at = ? where id = ? and version = ? and state = 'DRAFT'",
    [step.at, key.id, key.version],
  );
  await note(db, key, "PUBLISHED", step);
}

/** Takes a published version back; it stays readable. */
export async function withdraw(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await raw(db).run(
    "update policy set state = 'WITHDRAWN', withdrawn_at = ? where id = ? and version = ? and state = 'PUBLISHED'",
    [step.at, key.id, key.version],
  );
  await note(db, key, "WITHDRAWN", step);
}

/** Steps of one version's life of these kinds, oldest first, behind a number, a page of them at most. */
export async function stepsOf(
  db: Db,
  { id, version }: PolicyKey,
  page: {
    readonly actions: readonly PolicyAction[];
    readonly after: number;
    readonly most: number;
  },
): Promise<StoredStep[]> {
  return await raw(db).all<StoredStep>(
    `select number, action, at, actor, reason, digest from policy_event
     where policy_id = ? and version = ? and number > ? and action in (${placeholders(page.actions.length)})
     order by number limit ?`,
    [id, version, page.after, ...page.actions, page.most],
  );
}

async function note(
  db: Db,
  { id, version }: PolicyKey,
  action: PolicyAction,
  { at, actor, reason }: Step,
): Promise<void> {
  await raw(db).run(
    `insert into policy_event (policy_id, version, action, at, actor, reason, digest)
     select id, version, ?, ?, ?, ?, digest from policy where id = ? and version = ?`,
    [action, at, actor, reason, id, version],
  );
}
