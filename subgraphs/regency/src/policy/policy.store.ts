import { createHash } from "node:crypto";
import { canonical, type Policy, type PolicyDocument, validatePolicy } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** Names one version of a policy. */
export interface PolicyName {
  readonly id: string;
  readonly version: number;
}

/** Regencies in one process mostly share a policy; each text is validated and compiled once. */
const compiled = new Map<string, Policy>();

/** A stored policy version ready for use, or null when it was never used here. */
export async function storedPolicy(db: Db, { id, version }: PolicyName): Promise<Policy | null> {
  const row = await db
    .selectFrom("policy")
    .select("document")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? policyIn(row.document) : null;
}

/**
 * Keeps a policy version for ever, in canonical JSON with its digest. Answers the digest that is stored
 * now: another than the document's own when a different text of the same version was there before.
 */
export async function storePolicy(
  db: Db,
  document: PolicyDocument,
  storedAt: string,
): Promise<{ digest: string; stored: string }> {
  const text = canonical(document);
  const digest = digestOf(text);
  const { id, version } = document;
  await db
    .insertInto("policy")
    .values({ id, version, document: text, digest, stored_at: storedAt })
    .onConflict((met) => met.columns(["id", "version"]).doNothing())
    .execute();
  const row = await db
    .selectFrom("policy")
    .select("digest")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return { digest, stored: row?.digest ?? digest };
}

/** SHA-256 of a policy's canonical JSON, in hexadecimal. */
function digestOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** A stored text was valid when it was stored; it is checked again, because placing people on half a policy is worse than stopping. */
export function policyIn(text: string): Policy {
  const known = compiled.get(text);
  if (known) return known;
  const reading = validatePolicy(JSON.parse(text) as unknown);
  if (!reading.ok) {
    const faults = reading.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
    throw new Error(`A stored policy cannot be used: ${faults}`);
  }
  compiled.set(text, reading.policy);
  return reading.policy;
}
