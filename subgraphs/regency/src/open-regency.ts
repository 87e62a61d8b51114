import { forgetDryRuns } from "./import/dry-run/dry-run.store.ts";
import { placing } from "./placement/placing.ts";
import { following } from "./programme/following.ts";
import { openTenant, type TenantConfig } from "./tenant/open-tenant.ts";
import type { Tenant } from "./tenant/tenant.ts";

/** Opens a regency's database with everything that follows a change in it: placements first, then who took part. */
export async function openRegencyTenant(config: TenantConfig): Promise<Tenant> {
  const tenant = await openTenant(config, [placing, following]);
  await tenant.store.transaction(({ db }) => forgetDryRuns(tenant, db));
  return tenant;
}
