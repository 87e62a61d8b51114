import type { Principal } from "@talenta/access";
import { PolicyAction, PolicyState } from "@talenta/contract";
import { badUserInput } from "@talenta/service";
import type { Store } from "@talenta/store";

import { type PolicyKey, type StoredStep, stepsOf } from "./life-cycle.store.ts";
import {
  newestPublished,
  storedPolicies,
  type StoredPolicy,
  storedPolicy,
} from "./policy.store.ts";

/** Who reads policies, and where they lie. */
export interface PolicyReader {
  readonly store: Store;
  readonly principal: Principal;
}

const LARGEST_PAGE = 200;
/** Steps everybody may read; those of a draft are for those who may read the draft. */
const OPEN_STEPS: readonly PolicyAction[] = [PolicyAction.PUBLISHED, PolicyAction.WITHDRAWN];

/** Whether drafts are shown: to the province's own people. To all others a draft is as if there were none. */
function readsDrafts({ role }: Principal): boolean {
  return role === "PROVINCE_ADMIN" || role === "PROVINCE_ANALYST";
}

/** Versions in these states that the reader may see, by id, oldest first; of one policy only when an id is given. */
export async function listPolicies(
  { store, principal }: PolicyReader,
  states: readonly PolicyState[],
  id?: string | null,
): Promise<StoredPolicy[]> {
  const seen = states.filter((state) => state !== PolicyState.DRAFT || readsDrafts(principal));
  return await storedPolicies(store.sql, seen, id ?? undefined);
}

/** One version the reader may see, or the newest in use when none is named; null when there is none. */
export async function findPolicy(
  { store, principal }: PolicyReader,
  id: string,
  version?: number | null,
): Promise<StoredPolicy | null> {
  if (typeof version !== "number") return await newestPublished(store.sql, id);
  const found = await storedPolicy(store.sql, id, version);
  return found?.state === PolicyState.DRAFT && !readsDrafts(principal) ? null : found;
}

/** Steps of one version's life the reader may see, oldest first: one more than the page when there are more. */
export async function readSteps(
  { store, principal }: PolicyReader,
  key: PolicyKey,
  page: { readonly first: number; readonly after: number },
): Promise<StoredStep[]> {
  if (page.first < 1 || page.first > LARGEST_PAGE) {
    throw badUserInput({ field: "first", value: page.first, fix: `Give 1 to ${LARGEST_PAGE}.` });
  }
  const actions = readsDrafts(principal) ? Object.values(PolicyAction) : OPEN_STEPS;
  return await stepsOf(store.sql, key, { actions, after: page.after, most: page.first + 1 });
}
