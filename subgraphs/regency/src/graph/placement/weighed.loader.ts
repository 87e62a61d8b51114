import { oneByKey } from "../../page/loader.ts";
import { today, type Tenant } from "../../tenant/tenant.ts";
import { readEvidence } from "../../placement/evidence.store.ts";
import { weigh, type Weighed } from "@talenta/talent";

/** Today's answers under the adopted policy, and the records they rest on, by employee id. */
export function weighedLoader(tenant: Tenant) {
  return oneByKey<Weighed & { readonly employeeId: string }>(
    async (employees) => {
      const people = await readEvidence(tenant.store.db, employees, today(tenant));
      return people.map((person) => ({ ...weigh(person, tenant.policy), employeeId: person.id }));
    },
    ({ employeeId }) => employeeId,
  );
}
