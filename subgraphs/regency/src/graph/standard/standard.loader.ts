import DataLoader from "dataloader";
import type { Tenant } from "../../tenant/tenant.ts";
import {
  type HeldPosition,
  type StandardInForce,
  standardFor,
} from "../../standard/standard-in-force.ts";

/** The standard in force of what somebody holds. */
export function standardLoader(
  tenant: Tenant,
): DataLoader<HeldPosition, StandardInForce | null, string> {
  return new DataLoader(
    async (held) => {
      const standard = await standardFor(tenant, tenant.store.db, held);
      return held.map((one) => standard(one));
    },
    {
      cacheKeyFn: ({ positionId, positionClass }) => `${positionClass ?? ""} ${positionId ?? ""}`,
      maxBatchSize: 1000,
    },
  );
}
