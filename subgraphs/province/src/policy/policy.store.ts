import { createHash } from "node:crypto";
import { PolicyState } from "@talenta/contract";
import { placeholders, raw } from "@talenta/store";
import { canonical, type PolicyDocument } from "@talenta/talent";
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

interface Row extends Omit<StoredPolicy, "document"> {
  readonly document: string;
}

const COLUMNS = `id, version, state, document, digest, published_at as "publishedAt", withdrawn_at as "withdrawnAt"`;

/** The document as it is stored, and its digest. */
export function written(document: PolicyDocument): { text: string; digest: string } {
  const text = canonical(document);
  return { text, digest: createHash("sha256").update(text).digest("hex") };
}

/** One version; null when there is none. */
export async function storedPolicy(
  db: Db,
  id: string,
  version: number,
): Promise<StoredPolicy | null> {
  const row = await raw(db).first<Row>(
    `select ${COLUMNS} from policy where id = ? and version = ?`,
    [id, version],
  );
  return row && read(row);
}

/** The versions in these states, by id, oldest first; of one policy only when an id is given. */
export async function storedPolicies(
  db: Db,
  states: readonly PolicyState[],
  id?: string,
): Promise<StoredPolicy[]> {
  const rows = await raw(db).all<Row>(
    `select ${COLUMNS} from policy where state in (${placeholders(states.length)})
     ${id === undefined ? "" : "and id = ?"} order by id, version`,
    [...states, ...(id === undefined ? [] : [id])],
  );
  return rows.map(read);
}

/** The newest version of a policy that is published and not withdrawn; null when there is none. */
export async function newestPublished(db: Db, id: string): Promise<StoredPolicy | null> {
  const row = await raw(db).first<Row>(
    `select ${COLUMNS} from policy where id = ? and state = ? order by version desc limit 1`,
    [id, PolicyState.PUBLISHED],
  );
  return row && read(row);
}

/** The version a new draft of this policy has to carry; every version there ever was counts. */
export async function nextVersion(db: Db, id: string): Promise<number> {
  const row = await raw(db).first<{ next: number }>(
    "select coalesce(max(version), 0) + 1 as next from policy where id = ?",
    [id],
  );
  return row?.next ?? 1;
}

function read(row: Row): StoredPolicy {
  return { ...row, document: JSON.parse(row.document) as PolicyDocument };
}
