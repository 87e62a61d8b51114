import { createHash } from "node:crypto";
import { PolicyState } from "@talenta/contract";
import { oneOf, read, type Json } from "@talenta/store";
import { canonical, type PolicyDocument } from "@talenta/talent";
import { sql, type InferResult } from "kysely";
import type { Db } from "../database/tables.ts";

/** One version of a policy as it is stored. */
export interface StoredPolicy {
  readonly id: string;
  readonly version: number;
  readonly state: PolicyState;
  readonly document: PolicyDocument;
  /** SHA-256 of the document's canonical JSON, in hex. */
  readonly digest: string;
  /** ISO 8601 in UTC; null in a draft. */
  readonly publishedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** The document as it is stored, and its digest. */
export function written(document: PolicyDocument): {
  text: Json<PolicyDocument>;
  digest: string;
} {
  const text = canonical(document);
  return { text, digest: createHash("sha256").update(text).digest("hex") };
}

/** One version; null when there is none. */
export async function storedPolicy(
  db: Db,
  id: string,
  version: number,
): Promise<StoredPolicy | null> {
  const row = await policies(db)
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row ? policyOf(row) : null;
}

/** The versions in these states, by id, oldest first; of one policy only when an id is given. */
export async function storedPolicies(
  db: Db,
  states: readonly PolicyState[],
  id?: string,
): Promise<StoredPolicy[]> {
  const inThem = policies(db).where(oneOf("state", states));
  const asked = id === undefined ? inThem : inThem.where("id", "=", id);
  const rows = await asked.orderBy("id").orderBy("version").execute();
  return rows.map(policyOf);
}

/** The newest version of a policy that is published and not withdrawn; null when there is none. */
export async function newestPublished(db: Db, id: string): Promise<StoredPolicy | null> {
  const row = await policies(db)
    .where("id", "=", id)
    .where("state", "=", PolicyState.PUBLISHED)
    .orderBy("version", "desc")
    .limit(sql.lit(1))
    .executeTakeFirst();
  return row ? policyOf(row) : null;
}

/** The version a new draft of this policy has to carry; every version there ever was counts. */
export async function nextVersion(db: Db, id: string): Promise<number> {
  const { newest } = await db
    .selectFrom("policy")
    .select(({ fn }) => fn.max<number | null>("version").as("newest"))
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return (newest ?? 0) + 1;
}

function policies(db: Db) {
  return db
    .selectFrom("policy")
    .select(["id", "version", "state", "document", "digest"])
    .select(["published_at as publishedAt", "withdrawn_at as withdrawnAt"]);
}

function policyOf(row: InferResult<ReturnType<typeof policies>>[number]): StoredPolicy {
  return { ...row, document: read(row.document) };
}
