import type { Refusal } from "@talenta/store";

/** A policy version never changes. */
export const POLICIES_KEPT: readonly Refusal[] = [
  {
    name: "policy_kept",
    table: "policy",
    on: "update",
    says: "a policy version is never edited; store a new version",
  },
];
