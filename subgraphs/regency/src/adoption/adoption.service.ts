import { today, type Tenant } from "../regency/tenant.ts";
import { type Adoption, inForceOn } from "./adoption.store.ts";
import type { AdoptionType } from "./adoption.type.ts";

/** Every adoption ever decided here, latest day first. */
export function shownAdoptions(tenant: Tenant): AdoptionType[] {
  const { adoptions } = tenant;
  const current = inForceOn(adoptions, today(tenant));
  return adoptions.map((adoption) => shown(adoption, adoption === current));
}

function shown(adoption: Adoption, inForce: boolean): AdoptionType {
  const { id, policyId, policyVersion, from, decidedBy, decidedAt, cancelledAt } = adoption;
  const policy = { id: policyId, version: policyVersion };
  return { id, policy, from, inForce, decidedBy, decidedAt, cancelledAt };
}
