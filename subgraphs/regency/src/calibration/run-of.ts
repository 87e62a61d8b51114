import { expressionBuilder, type Expression } from "kysely";
import type { Tables } from "../database/tables.ts";

/** What tells placements under one policy in one computed box from those before and after: `run_id`, else `id`. */
export function runOf(runId: Expression<string | null>, id: Expression<string>): Expression<string>;
export function runOf(
  runId: Expression<string | null>,
  id: Expression<string | null>,
): Expression<string | null>;
export function runOf(
  runId: Expression<string | null>,
  id: Expression<string | null>,
): Expression<string | null> {
  return expressionBuilder<Tables>().fn.coalesce(runId, id);
}
