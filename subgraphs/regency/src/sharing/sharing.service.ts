import type { Principal } from "@talenta/access";
import type { SharingLevel } from "@talenta/contract";
import { changing } from "../change/change.service.ts";
import { writeSetting } from "../tenant/setting.store.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** Sets what is shared, from the next question on. The head of the regency decides. */
export async function setSharing(
  tenant: Tenant,
  actor: Principal,
  level: SharingLevel,
): Promise<SharingLevel> {
  await changing(tenant, actor, async (change) => {
    await writeSetting(change.db, "sharing", level);
    change.record("SHARING", "UPDATED", [level]);
  });
  return level;
}
