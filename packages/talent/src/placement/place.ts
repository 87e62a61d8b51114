import type { Policy } from "../policy/policy.ts";
import type { Evidence } from "./evidence.ts";
import type { Placement } from "./placement.ts";

/** Places an employee. */
export function place(policy: Policy, evidence: Evidence): Placement {
  throw new Error(`not yet: ${policy.id} ${Object.keys(evidence).length}`);
}
