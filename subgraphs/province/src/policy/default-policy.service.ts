import type { Sql } from "@talenta/store";
import { DEFAULT_POLICY } from "@talenta/talent";

import { draft, publish } from "./life-cycle.store.ts";
import { storedPolicy } from "./policy.store.ts";

/** Who published what comes with the software. */
const SOFTWARE = "talenta";

/** Publishes the default policy where the database has never had it. */
export async function publishDefault(sql: Sql, at: Date): Promise<void> {
  const { id, version } = DEFAULT_POLICY;
  if (await storedPolicy(sql, id, version)) return;
  const step = { at: at.toISOString(), actor: SOFTWARE, reason: DEFAULT_POLICY.citation };
  await draft(sql, DEFAULT_POLICY, step);
  await publish(sql, { id, version }, step);
}
