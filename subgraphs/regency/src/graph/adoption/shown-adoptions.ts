import { policyIdentity } from "@talenta/contract";
import { today, type Tenant } from "../../tenant/tenant.ts";
import { inForceOn } from "../../policy/adoption.store.ts";
import type { AdoptionType } from "./adoption.type.ts";

/** Every adoption ever decided here as clients see them, latest day first. */
export function shownAdoptions(tenant: Tenant): AdoptionType[] {
  const { adoptions } = tenant;
  const current = inForceOn(adoptions, today(tenant));
  return adoptions.map((adoption) => {
    const { id, policyId, policyVersion, from, decidedBy, decidedAt, cancelledAt } = adoption;
    const policy = policyIdentity({ id: policyId, version: policyVersion });
    return { id, policy, from, inForce: adoption === current, decidedBy, decidedAt, cancelledAt };
  });
}

/** One of them, that must be there. */
export function shownAdoption(tenant: Tenant, id: string): AdoptionType {
  const adoption = shownAdoptions(tenant).find((one) => one.id === id);
  if (adoption === undefined) throw new Error(`The adoption ${id} has just been stored.`);
  return adoption;
}
