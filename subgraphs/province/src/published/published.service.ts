import { PolicyState, ProgrammeState, type PublishedSource } from "@talenta/contract";

import { newestOpen } from "../programme/programme.store.ts";
import { storedPolicy, type StoredPolicy } from "../policy/policy.store.ts";
import type { OpenDatabase } from "../database/tables.ts";

/** What this province has published, for regencies in the same process. */
export function publishedIn(store: OpenDatabase): PublishedSource {
  const open = async (id: string, version: number): Promise<StoredPolicy | null> => {
    const found = await storedPolicy(store.db, id, version);
    return found && found.state !== PolicyState.DRAFT ? found : null;
  };
  return {
    policy: async (id, version) => (await open(id, version))?.document ?? null,
    async policyState(id, version) {
      const state = (await open(id, version))?.state;
      return state === undefined || state === PolicyState.DRAFT ? null : state;
    },
    async programme(id) {
      const found = await newestOpen(store.db, id);
      return found?.state === ProgrammeState.PUBLISHED ? found.plan : null;
    },
  };
}
