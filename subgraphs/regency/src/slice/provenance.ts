import type { SliceFilter } from "@talenta/contract";
import { policyNameOf } from "@talenta/talent";
import type { Tenant } from "../tenant/tenant.ts";
import { readSetting } from "../tenant/setting.store.ts";

/** What a slice says of its figures, as it travels. */
export interface SliceProvenance {
  /** Names of policy versions, see `policyNameOf`. */
  readonly policies: readonly string[] | null;
  readonly asOf: string | null;
}

/** Of a slice without figures. */
export const NO_PROVENANCE: SliceProvenance = { policies: null, asOf: null };

/**
 * What a slice says of figures as they are now. Everybody active is placed under the policy adopted, because the day's
 * placements are made before a question is answered. Ask for it before the figures: they are then no older than it says.
 */
export async function provenanceOf(tenant: Tenant): Promise<SliceProvenance> {
  return {
    policies: [policyNameOf(tenant.policy)],
    asOf: await readSetting(tenant.store.db, "changed_at"),
  };
}

/** Whether a question is about owners under another policy than the one adopted here. */
export function asksOtherPolicy(
  { policy: { id, version } }: Pick<Tenant, "policy">,
  { policy }: Pick<SliceFilter, "policy">,
): boolean {
  return policy !== null && (policy.key !== id || policy.version !== version);
}
