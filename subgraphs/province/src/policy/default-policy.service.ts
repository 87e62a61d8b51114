import { DEFAULT_POLICIES } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

import { draft, publish } from "./life-cycle.store.ts";
import { storedPolicy } from "./policy.store.ts";

/** Who published what comes with the software. */
const SOFTWARE = "talenta";

/** Publishes each version of the default policy that the database has never had, the oldest first. */
export async function publishDefaults(db: Db, at: Date): Promise<void> {
  for (const document of DEFAULT_POLICIES) {
    const { id, version, citation } = document;
    if (await storedPolicy(db, id, version)) continue;
    const step = { at: at.toISOString(), actor: SOFTWARE, reason: citation };
    await draft(db, document, step);
    await publish(db, { id, version }, step);
  }
}
