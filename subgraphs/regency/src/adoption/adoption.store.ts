import { randomBytes } from "node:crypto";
import { raw } from "@talenta/store";
import type { IsoDate } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import type { PolicyName } from "../policy/policy.store.ts";

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

const COLUMNS = `id, seq, policy_id as "policyId", policy_version as "policyVersion", from_day as "from",
  decided_by as "decidedBy", decided_at as "decidedAt",
  cancelled_by as "cancelledBy", cancelled_at as "cancelledAt"`;

/** All adoptions, cancelled ones included, latest day first; of those from one day the one decided last. */
export function listAdoptions(db: Db): Promise<Adoption[]> {
  return raw(db).all<Adoption>(`select ${COLUMNS} from adoption order by from_day desc, seq desc`);
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
  const id = randomBytes(12).toString("base64url");
  await raw(db).run(
    `insert into adoption (id, policy_id, policy_version, from_day, decided_by, decided_at)
     values (?, ?, ?, ?, ?, ?)`,
    [
      id,
      adoption.policy.id,
      adoption.policy.version,
      adoption.from,
      adoption.decidedBy,
      adoption.decidedAt,
    ],
  );
  return id;
}

/** Marks an adoption as cancelled; it stays on record. */
export async function cancelAdoption(db: Db, id: string, by: string, at: string): Promise<void> {
  await raw(db).run("update adoption set cancelled_by = ?, cancelled_at = ? where id = ?", [
    by,
    at,
    id,
  ]);
}

/**
 * The adoption in force on a day: of those that have begun the latest. On a day before them all, the
 * earliest, because people are always placed under some policy. Undefined only without any.
 */
export function inForceOn(adoptions: readonly Adoption[], day: IsoDate): Adoption | undefined {
  const standing = adoptions.filter((adoption) => adoption.cancelledAt === null);
  return standing.find((adoption) => adoption.from <= day) ?? standing.at(-1);
}
