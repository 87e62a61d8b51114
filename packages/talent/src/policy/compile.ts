import type { PolicyDocument } from "./document.ts";
import type { Policy } from "./policy.ts";

/** Compiles a policy. */
export function compilePolicy(document: PolicyDocument): Policy {
  throw new Error(`not yet: ${document.id}`);
}
