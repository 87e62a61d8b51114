import type { Principal } from "@talenta/access";
import type { Sql } from "@talenta/store";
import type { Tenant } from "../regency/tenant.ts";

/** The opaque id of the record a caller's NIP proves to be the caller's own; null without one here. */
export async function ownEmployeeId(
  tenant: Pick<Tenant, "code">,
  sql: Sql,
  { nip, regency }: Principal,
): Promise<string | null> {
  if (nip === undefined || regency !== tenant.code) return null;
  const row = await sql.first<{ id: string }>("select id from employee where nip = ?", [nip]);
  return row?.id ?? null;
}
