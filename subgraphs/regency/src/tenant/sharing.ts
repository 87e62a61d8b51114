import { SharingLevel } from "@talenta/contract";
import { readSetting } from "./setting.store.ts";
import type { Tenant } from "./tenant.ts";

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
