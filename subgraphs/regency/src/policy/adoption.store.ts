import type { IsoDate } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import type { PolicyName } from "./policy.store.ts";
import { newId } from "../text/new-id.ts";

/** A decision to place people under a policy version from a day on. */
export interface Adoption {
  readonly id: string;
  /** Order in which they were decided. */
  readonly seq: number;
  readonly policyId: string;
  readonly policyVersion: number;
  /** First day in force, in Asia/Jakarta. */
  readonly from: IsoDate;
  /** Null for the policy a database begins with. */
  readonly decidedBy: string | null;
  readonly decidedAt: string;
  readonly cancelledBy: string | null;
  readonly cancelledAt: string | null;
}

/** All adoptions, cancelled ones included, latest day first; of those from one day the one decided last. */
export function listAdoptions(db: Db): Promise<Adoption[]> {
  return db
    .selectFrom("adoption")
    .select(["id", "seq", "policy_id as policyId", "policy_version as policyVersion"])
    .select(["from_day as from", "decided_by as decidedBy", "decided_at as decidedAt"])
    .select(["cancelled_by as cancelledBy", "cancelled_at as cancelledAt"])
    .orderBy("from_day", "desc")
    .orderBy("seq", "desc")
    .execute();
}

/** Writes an adoption down and answers its id. */
export async function addAdoption(
  db: Db,
  adoption: {
    policy: PolicyName;
    from: IsoDate;
    decidedBy: string | null;
    decidedAt: string;
  },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("adoption")
    .values({
      id,
      policy_id: adoption.policy.id,
      policy_version: adoption.policy.version,
      from_day: adoption.from,
      decided_by: adoption.decidedBy,
      decided_at: adoption.decidedAt,
    })
    .execute();
  return id;
}

/** Marks an adoption as cancelled; it stays on record. */
export async function cancelAdoption(db: Db, id: string, by: string, at: string): Promise<void> {
  await db
    .updateTable("adoption")
    .set({ cancelled_by: by, cancelled_at: at })
    .where("id", "=", id)
    .execute();
}

/**
 * The adoption in force on a day: of those that have begun the latest. On a day before them all, the
 * earliest, because people are always placed under some policy. Undefined only without any.
 */
export function inForceOn(adoptions: readonly Adoption[], day: IsoDate): Adoption | undefined {
  const kept = adoptions.filter((adoption) => adoption.cancelledAt === null);
  return kept.find((adoption) => adoption.from <= day) ?? kept.at(-1);
}
