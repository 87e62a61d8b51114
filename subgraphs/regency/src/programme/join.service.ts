import type { Principal } from "@talenta/access";
import { amendmentProblems, ownersOf, validatePlan } from "@talenta/talent";
import { changing } from "../change/change.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { programmeErrors } from "./programme.errors.ts";
import {
  type JoinedProgramme,
  joinedProgramme,
  programmeOf,
  storeProgramme,
} from "./programme.store.ts";

/**
 * Takes a published programme up, or a later version of one that was taken up before. What the province publishes is
 * checked like anything from outside; a version that takes something away is not taken.
 *
 * @throws NOT_FOUND when nothing of that id is published, CONFLICT when the plan has nothing for this regency
 */
export async function joinProgramme(
  tenant: Tenant,
  actor: Principal,
  id: string,
): Promise<{ programme: JoinedProgramme; changed: boolean }> {
  const published = await tenant.published.programme(id);
  if (published === null) throw programmeErrors.notPublished(id);
  const reading = validatePlan(published);
  if (!reading.ok || reading.plan.id !== id) throw programmeErrors.notPublished(id);
  const { plan } = reading;
  if (!ownersOf(plan).includes(tenant.code)) throw programmeErrors.notInvited(id, tenant.code);
  return changing(tenant, actor, async (change) => {
    const before = await joinedProgramme(change.db, id);
    if (before !== null && before.plan.version >= plan.version) {
      return { programme: before, changed: false };
    }
    // Versions in between may have been missed; each only added, so this one only adds to what is here.
    const next = { ...plan, version: (before?.plan.version ?? 0) + 1 };
    if (before !== null && amendmentProblems(before.plan, next).length > 0)
      throw programmeErrors.takesAway(id);
    await storeProgramme(change.db, plan, {
      at: tenant.clock().toISOString(),
      by: actor.subject,
    });
    change.record("PROGRAMME", before === null ? "CREATED" : "UPDATED", [id]);
    return { programme: await programmeOf(change.db, id), changed: true };
  });
}
