import type { Policy } from "../policy/policy.ts";
import type { Evidence } from "./evidence.ts";
import { place } from "./place.ts";
import type { Placement } from "./placement.ts";

/** A placement without how it came about. */
export type Figures = Omit<Placement, "explanation">;

/** What `place` answers but for the explanation, several times faster; for many people at once. Never throws. */
export function figuresOf(policy: Policy, evidence: Evidence): Figures {
  const { explanation: _, ...figures } = place(policy, evidence);
  return figures;
}
