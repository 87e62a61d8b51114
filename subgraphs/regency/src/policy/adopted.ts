import { isDeepStrictEqual } from "node:util";
import type { IsoDate, Policy, PolicyDocument } from "@talenta/talent";
import { sql } from "kysely";
import type { Db } from "../database/tables.ts";
import { policyIn, type PolicyName, storedPolicy, storePolicy } from "./policy.store.ts";
import { type Adoption, addAdoption, inForceOn, listAdoptions } from "./adoption.store.ts";

/** Under which an older version of this service kept its policy among the settings. */
const FORMER_SETTING = "policy";

const NONE_ADOPTED = "No policy is adopted here; every database begins with one.";

/** What a regency has adopted, held ready so that every answer can name it without asking the database. */
export interface Adopted {
  /** Latest day first. */
  readonly adoptions: readonly Adoption[];
  readonly policies: ReadonlyMap<string, Policy>;
}

const nameOf = (id: string, version: number): string => `${id} ${version}`;

/** Reads all adoptions and, where they are others than those known, the policies they name. */
export async function readAdopted(db: Db, known?: Adopted): Promise<Adopted> {
  const adoptions = await listAdoptions(db);
  if (known && isDeepStrictEqual(adoptions, known.adoptions)) return known;
  const rows = await db.selectFrom("policy").select(["id", "version", "document"]).execute();
  const policies = new Map(
    rows.map(({ id, version, document }) => [nameOf(id, version), policyIn(document)]),
  );
  return { adoptions, policies };
}

/** The policy adopted on a day. */
export function policyOn({ adoptions, policies }: Adopted, day: IsoDate): Policy {
  const adoption = inForceOn(adoptions, day);
  const policy = adoption && policies.get(nameOf(adoption.policyId, adoption.policyVersion));
  if (!policy) throw new Error(NONE_ADOPTED);
  return policy;
}

/** A policy version that was adopted here at any time; null for others. */
export function policyNamed({ policies }: Adopted, { id, version }: PolicyName): Policy | null {
  return policies.get(nameOf(id, version)) ?? null;
}

/** The policy adopted on a day as this transaction sees it, adoptions made in it included. */
export async function adoptedPolicy(db: Db, day: IsoDate): Promise<Policy> {
  const adoption = inForceOn(await listAdoptions(db), day);
  const policy =
    adoption &&
    (await storedPolicy(db, { id: adoption.policyId, version: adoption.policyVersion }));
  if (!policy) throw new Error(NONE_ADOPTED);
  return policy;
}

/**
 * Gives a database that has adopted nothing its first policy, in force ever since that policy's first day:
 * the one an older version of this service kept as a setting, else `first`.
 */
export async function adoptFirst(
  db: Db,
  first: PolicyDocument,
  { day, now }: { readonly day: IsoDate; readonly now: string },
): Promise<void> {
  const any = await db.selectFrom("adoption").select("seq").limit(sql.lit(1)).executeTakeFirst();
  if (any !== undefined) return;
  const setting = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", FORMER_SETTING)
    .executeTakeFirst();
  const document = setting === undefined ? first : policyIn(setting.value).document;
  await storePolicy(db, document, now);
  const { id, version, effectiveFrom } = document;
  await addAdoption(db, {
    policy: { id, version },
    from: effectiveFrom < day ? (effectiveFrom as IsoDate) : day,
    decidedBy: null,
    decidedAt: now,
  });
  await db.deleteFrom("setting").where("key", "=", FORMER_SETTING).execute();
}
