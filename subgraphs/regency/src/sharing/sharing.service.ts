import type { Principal } from "@talenta/access";
import { SharingLevel } from "@talenta/contract";
import { changing } from "../change/change.service.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { readSetting, writeSetting } from "../tenant/setting.store.ts";

const LEVELS: readonly SharingLevel[] = ["NONE", "AGGREGATE", "POOL", "FULL"];

/** Whether a level includes another; each includes those before it. */
export function shares(level: SharingLevel, atLeast: SharingLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(atLeast);
}

/** What this regency lets callers from outside see; nothing, when the setting is missing or unknown. */
export async function sharingOf(tenant: Tenant): Promise<SharingLevel> {
  const stored = await readSetting(tenant.store.db, "sharing");
  return LEVELS.find((level) => level === stored) ?? SharingLevel.NONE;
}

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
