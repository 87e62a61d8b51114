import { oneByKey } from "../../page/loader.ts";
import { today, type Tenant } from "../../tenant/tenant.ts";
import { readEvidence } from "../../placement/evidence.store.ts";
import { type EvidenceRow, weigh, type Weighed } from "@talenta/talent";

/** What is on record today, the answers it gives under the adopted policy, and the records these rest on, by employee id. */
export function weighedLoader(tenant: Tenant) {
  return oneByKey<Weighed & { readonly employeeId: string; readonly person: EvidenceRow }>(
    async (employees) => {
      const people = await readEvidence(tenant.store.db, employees, today(tenant));
      return people.map((person) => ({
        ...weigh(person, tenant.policy),
        employeeId: person.id,
        person,
      }));
    },
    ({ employeeId }) => employeeId,
  );
}
