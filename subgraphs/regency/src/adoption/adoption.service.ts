import type { Principal } from "@talenta/access";
import { type IsoDate, type Policy, validatePolicy } from "@talenta/talent";
import { changing } from "../change/change.service.ts";
import { refreshRetirementDates } from "../employee/retirement.service.ts";
import { recomputeAll, type RecomputedAll } from "../placement/recompute.service.ts";
import { type PolicyName, storePolicy } from "../policy/policy.store.ts";
import { type Change, today, type Tenant } from "../tenant/tenant.ts";
import { adoptedPolicy } from "../policy/adopted.ts";
import { adoptionErrors } from "./adoption.errors.ts";
import {
  type Adoption,
  addAdoption,
  cancelAdoption,
  inForceOn,
  listAdoptions,
} from "../policy/adoption.store.ts";

/** What came of a decision about a policy. */
export interface Decided {
  readonly adoptionId: string;
  /** What became of people's placements; null where nothing changes today. */
  readonly recomputed: RecomputedAll | null;
}

/**
 * Adopts a published policy version from a day on: from today everybody active is placed anew in the same
 * transaction, from a later day when that day comes. The head of the regency decides.
 *
 * @throws NOT_FOUND for a version that is not published, BAD_USER_INPUT for a day in the past or outside the
 *   policy's own, CONFLICT for one that is withdrawn, cannot be used, or is what holds on that day anyway
 */
export async function adoptPolicy(
  tenant: Tenant,
  actor: Principal,
  { policy: name, from }: { policy: PolicyName; from: IsoDate },
): Promise<Decided> {
  const now = tenant.clock().toISOString();
  if (from < today(tenant)) throw adoptionErrors.past(from, today(tenant));
  const policy = await publishedPolicy(tenant, name);
  const { effectiveFrom, effectiveUntil } = policy.document;
  if (from < effectiveFrom || (effectiveUntil !== null && from > effectiveUntil)) {
    throw adoptionErrors.outsideEffect(from, policy.document);
  }
  const decided = await changing(tenant, actor, async (change) => {
    const { db } = change;
    const adoptions = await listAdoptions(db);
    refuseHeld(adoptions, name, from);
    const { digest, stored } = await storePolicy(db, policy.document, now);
    if (digest !== stored) throw adoptionErrors.changed(name);
    const before = await adoptedPolicy(db, today(tenant));
    const decision = { policy: name, from, decidedBy: actor.subject, decidedAt: now };
    const adoptionId = await addAdoption(db, decision);
    change.record("ADOPTION", "CREATED", [adoptionId]);
    const recomputed = from === today(tenant) ? await putInForce(change, before) : null;
    return { adoptionId, recomputed };
  });
  await tenant.followAdoptions();
  return decided;
}

/** Places everybody active anew under the policy that holds today, in place of the one `before`. */
export async function putInForce(change: Change, before: Policy): Promise<RecomputedAll> {
  const after = await adoptedPolicy(change.db, today(change.tenant));
  await refreshRetirementDates(change, before.retirementAges, after.retirementAges);
  return recomputeAll(change);
}

/**
 * Takes an adoption back before its first day, and answers its id. The head of the regency decides.
 *
 * @throws NOT_FOUND for one there is not, CONFLICT for one that is in force already or cancelled
 */
export async function cancelAdoptionBefore(
  tenant: Tenant,
  actor: Principal,
  id: string,
): Promise<string> {
  await changing(tenant, actor, async (change) => {
    const adoption = (await listAdoptions(change.db)).find((one) => one.id === id);
    if (adoption === undefined) throw adoptionErrors.unknown(id);
    if (adoption.cancelledAt !== null) throw adoptionErrors.cancelled();
    if (adoption.from <= today(tenant)) throw adoptionErrors.begun(adoption.from);
    await cancelAdoption(change.db, id, actor.subject, tenant.clock().toISOString());
    change.record("ADOPTION", "CANCELLED", [id]);
  });
  await tenant.followAdoptions();
  return id;
}

/** Refuses a policy that holds on a day anyway, or is to come into force by itself afterwards. */
function refuseHeld(adoptions: readonly Adoption[], name: PolicyName, from: IsoDate): void {
  const same = (one: Adoption | undefined) =>
    one?.policyId === name.id && one.policyVersion === name.version;
  if (same(inForceOn(adoptions, from))) throw adoptionErrors.already(name, from);
  const toCome = adoptions.find(
    (one) => one.from > from && same(one) && inForceOn(adoptions, one.from) === one,
  );
  if (toCome) throw adoptionErrors.toCome(name, toCome);
}

/** Reads a published version; whatever the source, its document is checked before it is used. */
async function publishedPolicy(tenant: Tenant, name: PolicyName): Promise<Policy> {
  const { id, version } = name;
  const document = await tenant.published.policy(id, version);
  if (document === null || document.id !== id || document.version !== version) {
    throw adoptionErrors.notPublished(name);
  }
  if ((await tenant.published.policyState(id, version)) !== "PUBLISHED") {
    throw adoptionErrors.withdrawn(name);
  }
  const reading = validatePolicy(document);
  if (!reading.ok) throw adoptionErrors.unusable(name, reading.problems);
  return reading.policy;
}
