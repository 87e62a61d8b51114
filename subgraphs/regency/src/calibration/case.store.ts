import type { InferResult } from "kysely";
import type { Db } from "../database/tables.ts";

/** Cases as they are shown. */
export function cases(db: Db) {
  return db
    .selectFrom("calibration_case")
    .select([
      "id",
      "session_id as sessionId",
      "number",
      "employee_id as employeeId",
      "placement_id as placementId",
      "computed_box as computedBox",
      "outcome",
      "box",
      "closed_by as closedBy",
      "closed_at as closedAt",
      "close_reason as closeReason",
      "head_by as headBy",
      "head_at as headAt",
      "head_agreed as headAgreed",
      "head_reason as headReason",
    ]);
}

/** A case as it is shown. */
export type CaseRecord = InferResult<ReturnType<typeof cases>>[number];

/** One case; null when there is none. */
export async function findCase(db: Db, id: string): Promise<CaseRecord | null> {
  return (await cases(db).where("id", "=", id).executeTakeFirst()) ?? null;
}
