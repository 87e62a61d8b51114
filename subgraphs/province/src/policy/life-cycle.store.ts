import { PolicyAction, PolicyState } from "@talenta/contract";
import { oneOf } from "@talenta/store";
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
  const { id, version } = document;
  await db
    .insertInto("policy")
    .values({ id, version, state: PolicyState.DRAFT, document: text, digest })
    .execute();
  await note(db, document, PolicyAction.DRAFTED, step);
}

/** Puts another document in the place of a draft's. */
export async function revise(db: Db, document: PolicyDocument, step: Step): Promise<void> {
  const { text, digest } = written(document);
  await change(db, document, PolicyState.DRAFT).set({ document: text, digest }).execute();
  await note(db, document, PolicyAction.REVISED, step);
}

/** Removes a draft; the step stays. */
export async function discard(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await note(db, key, PolicyAction.DISCARDED, step);
  await db
    .deleteFrom("policy")
    .where("id", "=", key.id)
    .where("version", "=", key.version)
    .where("state", "=", PolicyState.DRAFT)
    .execute();
}

/** Makes a draft the published version it stays. */
export async function publish(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await change(db, key, PolicyState.DRAFT)
    .set({ state: PolicyState.PUBLISHED, published_at: step.at })
    .execute();
  await note(db, key, PolicyAction.PUBLISHED, step);
}

/** Takes a published version back; it stays readable. */
export async function withdraw(db: Db, key: PolicyKey, step: Step): Promise<void> {
  await change(db, key, PolicyState.PUBLISHED)
    .set({ state: PolicyState.WITHDRAWN, withdrawn_at: step.at })
    .execute();
  await note(db, key, PolicyAction.WITHDRAWN, step);
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
  return await db
    .selectFrom("policy_event")
    .select(["number", "action", "at", "actor", "reason", "digest"])
    .where("policy_id", "=", id)
    .where("version", "=", version)
    .where("number", ">", page.after)
    .where(oneOf("action", page.actions))
    .orderBy("number")
    .limit(page.most)
    .execute();
}

/** A change of a version, as long as it is in this state. */
function change(db: Db, { id, version }: PolicyKey, state: PolicyState) {
  return db
    .updateTable("policy")
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", state);
}

async function note(
  db: Db,
  { id, version }: PolicyKey,
  action: PolicyAction,
  { at, actor, reason }: Step,
): Promise<void> {
  await db
    .insertInto("policy_event")
    .columns(["policy_id", "version", "action", "at", "actor", "reason", "digest"])
    .expression((eb) =>
      eb
        .selectFrom("policy")
        .select(["id", "version", eb.val(action).as("action"), eb.val(at).as("at")])
        .select([eb.val(actor).as("actor"), eb.val(reason).as("reason"), "digest"])
        .where("id", "=", id)
        .where("version", "=", version),
    )
    .execute();
}
