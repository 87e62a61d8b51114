import type { PublishedSource } from "@talenta/contract";
import { DEFAULT_POLICY } from "@talenta/talent";

const isDefault = (id: string, version: number): boolean =>
  id === DEFAULT_POLICY.id && version === DEFAULT_POLICY.version;

/** What a regency without a province may use: the default policy, and no programme. */
export const DEFAULT_PUBLISHED: PublishedSource = {
  policy: (id, version) => Promise.resolve(isDefault(id, version) ? DEFAULT_POLICY : null),
  policyState: (id, version) => Promise.resolve(isDefault(id, version) ? "PUBLISHED" : null),
  programme: () => Promise.resolve(null),
};
