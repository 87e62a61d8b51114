import { z } from "zod";
import { shapeWords } from "../shape-words.ts";
import type { PlanProblem, ProgrammePlan } from "./plan.ts";
import { planProblems } from "./plan-rules.ts";
import { planSchema } from "./plan-schema.ts";

/** A plan that can be used, or everything that is wrong with it. */
export type PlanReading =
  | { readonly ok: true; readonly plan: ProgrammePlan }
  | { readonly ok: false; readonly problems: PlanProblem[] };

/**
 * Reads a plan from anywhere, naming every problem with its path: first those of shape, and, once the shape is
 * right, those of times, places, seats, allotments and quotas. Never throws on parsed JSON.
 */
export function validatePlan(input: unknown): PlanReading {
  const shape = planSchema.safeParse(input, { error: shapeWords });
  if (!shape.success) {
    const problems = shape.error.issues.map(({ path, message }) => ({
      path: z.core.toDotPath(path),
      message,
    }));
    return { ok: false, problems };
  }
  const problems = planProblems(shape.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: shape.data };
}
