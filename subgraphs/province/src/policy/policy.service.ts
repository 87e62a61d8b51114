import type { Principal } from "@talenta/access";
import { PolicyAction, PolicyState } from "@talenta/contract";
import {
  checkedFirst,
  decodePosition,
  encodePosition,
  type Page,
  pageOf,
  type PageRequest,
} from "@talenta/service";
import { z } from "zod";

import { readsDrafts } from "../viewer/reads-drafts.ts";
import { type PolicyKey, type StoredStep, stepsOf } from "./life-cycle.store.ts";
import {
  newestPublished,
  storedPolicies,
  type StoredPolicy,
  storedPolicy,
} from "./policy.store.ts";
import type { OpenDatabase } from "../database/tables.ts";

/** Who reads policies, and where they lie. */
export interface PolicyReader {
  readonly store: OpenDatabase;
  readonly principal: Principal;
}

/** Steps everybody may read; those of a draft are for those who may read the draft. */
const OPEN_STEPS: readonly PolicyAction[] = [PolicyAction.PUBLISHED, PolicyAction.WITHDRAWN];

/** Versions in these states that the reader may see, by id, oldest first; of one policy only when an id is given. */
export async function listPolicies(
  { store, principal }: PolicyReader,
  states: readonly PolicyState[],
  id?: string | null,
): Promise<StoredPolicy[]> {
  const seen = states.filter((state) => state !== PolicyState.DRAFT || readsDrafts(principal));
  return await storedPolicies(store.db, seen, id ?? undefined);
}

/** One version the reader may see, or the newest in use when none is named; null when there is none. */
export async function findPolicy(
  { store, principal }: PolicyReader,
  id: string,
  version?: number | null,
): Promise<StoredPolicy | null> {
  if (typeof version !== "number") return await newestPublished(store.db, id);
  const found = await storedPolicy(store.db, id, version);
  return found?.state === PolicyState.DRAFT && !readsDrafts(principal) ? null : found;
}

/** Steps of one version's life the reader may see, oldest first. Pages are 1 to 200 long. */
export async function listSteps(
  { store, principal }: PolicyReader,
  key: PolicyKey,
  page: PageRequest,
): Promise<Page<StoredStep>> {
  const first = checkedFirst(page.first);
  const [after] = decodePosition("steps", [z.int()], page.after) ?? [0];
  const actions = readsDrafts(principal) ? Object.values(PolicyAction) : OPEN_STEPS;
  const found = await stepsOf(store.db, key, { actions, after, most: first + 1 });
  return pageOf(found, page, ({ number }) => encodePosition("steps", [number]));
}
