import type { Principal } from "@talenta/access";

import { DEFAULT_DUE_DAYS, DUE_DAYS } from "@talenta/talent";
import type { Db } from "../database/tables.ts";
import { changing } from "../change/change.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { readSetting, writeSetting } from "../tenant/setting.store.ts";
import { requestErrors } from "./request.errors.ts";

/** Calendar days in which this regency answers a request. */
export async function requestDueDays(db: Db): Promise<number> {
  const stored = await readSetting(db, "request_due_days");
  return stored === null ? DEFAULT_DUE_DAYS : Number(stored);
}

/**
 * Sets in how many calendar days requests are to be answered, for those that come in from now on.
 *
 * @throws BAD_USER_INPUT when it is no whole number within bounds
 */
export async function setRequestDueDays(
  tenant: Tenant,
  actor: Principal,
  days: number,
): Promise<number> {
  const { least, most } = DUE_DAYS;
  if (!Number.isInteger(days) || days < least || days > most) {
    throw requestErrors.dueDays(days, least, most);
  }
  await changing(tenant, actor, async (change) => {
    await writeSetting(change.db, "request_due_days", String(days));
    change.record("REQUEST", "UPDATED", ["due days"]);
  });
  return days;
}
