import type { PublishedSource } from "@talenta/contract";
import { DEFAULT_POLICIES } from "@talenta/talent";

const defaultOf = (id: string, version: number) =>
  DEFAULT_POLICIES.find((one) => one.id === id && one.version === version) ?? null;

/** What a regency without a province may use: every version of the default policy, and no programme. */
export const DEFAULT_PUBLISHED: PublishedSource = {
  policy: (id, version) => Promise.resolve(defaultOf(id, version)),
  policyState: (id, version) => Promise.resolve(defaultOf(id, version) && "PUBLISHED"),
  programme: () => Promise.resolve(null),
};
