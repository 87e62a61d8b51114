import type { Principal } from "@talenta/access";
import type { Db } from "../database/tables.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** The opaque id of the record a caller's NIP proves to be the caller's own; null without one here. */
export async function ownEmployeeId(
  tenant: Pick<Tenant, "code">,
  db: Db,
  { nip, regency }: Principal,
): Promise<string | null> {
  if (nip === undefined || regency !== tenant.code) return null;
  const row = await db
    .selectFrom("employee")
    .select("id")
    .where("nip", "=", nip)
    .executeTakeFirst();
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
  const own = await db
    .selectFrom("employee as e")
    .select("e.id")
    .where("e.id", "=", employeeId)
    .where((eb) =>
      eb.or([
        ...(nip === undefined ? [] : [eb("e.nip", "=", nip)]),
        eb.exists(
          eb
            .selectFrom("request as r")
            .select("r.id")
            .whereRef("r.employee_id", "=", "e.id")
            .where("r.submitted_by", "=", subject),
        ),
      ]),
    )
    .executeTakeFirst();
  return own !== undefined;
}
