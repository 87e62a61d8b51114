import type { Sql } from "@talenta/store";
import { DEFAULT_POLICIES } from "@talenta/talent";

import { draft, publish } from "./life-cycle.store.ts";
import { storedPolicy } from "./policy.store.ts";

/** Who published what comes with the software. */
const SOFTWARE = "talenta";

/** Publishes each version of the default policy that the database has never had, the oldest first. */
export async function publishDefaults(sql: Sql, at: Date): Promise<void> {
  for (const document of DEFAULT_POLICIES) {
    const { id, version, citation } = document;
    if (await storedPolicy(sql, id, version)) continue;
    const step = { at: at.toISOString(), actor: SOFTWARE, reason: citation };
    await draft(sql, document, step);
    await publish(sql, { id, version }, step);
  }
}
