import type { Principal } from "@talenta/access";
import { raw } from "@talenta/store";
import type { Db } from "../database/tables.ts";
import type { Tenant } from "../regency/tenant.ts";

/** The opaque id of the record a caller's NIP proves to be the caller's own; null without one here. */
export async function ownEmployeeId(
  tenant: Pick<Tenant, "code">,
  db: Db,
  { nip, regency }: Principal,
): Promise<string | null> {
  if (nip === undefined || regency !== tenant.code) return null;
  const row = await raw(db).first<{ id: string }>("select id from employee where nip = ?", [nip]);
  return row?.id ?? null;
}

/**
 * Whether a record is the caller's own: by the NIP of the token or, as a token may carry none, by a request its person
 * made under the caller's subject.
 */
export async function isOwnRecord(
  db: Db,
  { nip, subject }: Pick<Principal, "nip" | "subject">,
  employeeId: string,
): Promise<boolean> {
  const own = await raw(db).first(
    `select 1 from employee e where e.id = ? and (e.nip = ? or exists
       (select 1 from request r where r.employee_id = e.id and r.submitted_by = ?))`,
    [employeeId, nip ?? null, subject],
  );
  return own !== null;
}
