import type { Principal } from "@talenta/access";
import type { Tenant } from "../tenant/tenant.ts";
import { relationOf } from "./visibility.ts";

/**
 * The one place through which every read of a named person by another government passes, just before
 * the person is handed out. Reads from inside the regency are no disclosure.
 */
export function disclose(
  tenant: Tenant,
  reader: Principal,
  employees: readonly { readonly id: string }[],
): void {
  if (employees.length === 0 || relationOf(reader, tenant) !== "SHARED") return;
  tenant.log.debug(
    {
      regency: tenant.code,
      reader: reader.subject,
      purpose: reader.purpose,
      employees: employees.map((employee) => employee.id),
    },
    "disclosed",
  );
}
