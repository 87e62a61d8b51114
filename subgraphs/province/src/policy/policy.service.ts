import { PolicyState } from "@talenta/contract";
import type { Store } from "@talenta/store";

import {
  newestPublished,
  storedPolicies,
  type StoredPolicy,
  storedPolicy,
} from "./policy.store.ts";
import type { Policy } from "./policy.type.ts";

/** All published versions, by id, oldest first. */
export async function publishedPolicies(store: Store): Promise<Policy[]> {
  return (await storedPolicies(store.sql, [PolicyState.PUBLISHED])).map(policyOf);
}

/** One version, or the newest published when none is named; null when there is none. */
export async function findPolicy(
  store: Store,
  id: string,
  version: number | null | undefined,
): Promise<Policy | null> {
  const found =
    typeof version === "number"
      ? await storedPolicy(store.sql, id, version)
      : await newestPublished(store.sql, id);
  return found && found.state !== PolicyState.DRAFT ? policyOf(found) : null;
}

function policyOf({ document, ...stored }: StoredPolicy): Policy {
  return {
    id: stored.id,
    version: stored.version,
    title: { indonesian: document.title.id, english: document.title.en },
    citation: document.citation,
    effectiveFrom: document.effectiveFrom,
    effectiveUntil: document.effectiveUntil,
    document: { ...document },
  };
}
