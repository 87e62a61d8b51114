import type { PolicyDocument } from "./document.ts";
import { KNOWN_ITEMS } from "./known-items.ts";
import { itemsOf } from "./items.ts";

/**
 * Ids of the items of a policy that no record of an owner answers, so that they count for everybody as the policy
 * counts absence: an office's own, or one that is mistyped.
 */
export function unansweredItems(policy: PolicyDocument): string[] {
  return itemsOf(policy.axes)
    .map(({ id }) => id)
    .filter((id) => !Object.hasOwn(KNOWN_ITEMS, id));
}
