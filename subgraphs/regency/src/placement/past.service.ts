import { read } from "@talenta/store";
import {
  canonical,
  type Dossier,
  dossierOf,
  evidenceOf,
  type EvidenceRow,
  place,
} from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";
import type { Placement } from "../database/entities/placement.entity.ts";

/**
 * A stored placement, whenever it was made, with the policy and evidence it was made of. How it came about is computed
 * again from the stored evidence under the stored policy version, which gives the same figures to the byte; null when
 * that version is not stored. With the records of `person` as well, where these still give that evidence.
 */
export function dossierFor(
  tenant: Pick<Tenant, "policyNamed">,
  placement: Placement,
  person: EvidenceRow | null = null,
): Dossier | null {
  const { policyId, policyVersion, answers } = placement;
  const policy = tenant.policyNamed({ id: policyId, version: policyVersion });
  if (policy === null) return null;
  const evidence = read(answers);
  const given = person !== null && canonical(evidenceOf(person, policy)) === canonical(evidence);
  const stated = {
    policy: { id: policyId, version: policyVersion },
    box: placement.box,
    performance: placement.performance,
    potential: placement.potential,
    value: placement.value,
    evidence: placement.evidence,
    possibleBoxes: read(placement.possibleBoxes),
    missing: read(placement.missing),
    explanation: place(policy, evidence).explanation,
  };
  return dossierOf(policy.document, evidence, stated, given ? person : undefined);
}
