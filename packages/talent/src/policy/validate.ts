import type { PolicyProblem } from "./document.ts";
import type { Policy } from "./policy.ts";

/** A policy, or everything that is wrong with it. */
export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Validates a policy. */
export function validatePolicy(input: unknown): PolicyReading {
  return { ok: false, problems: [{ path: "", value: input, message: "not yet" }] };
}
