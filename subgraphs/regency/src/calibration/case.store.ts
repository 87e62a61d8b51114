import { raw } from "@talenta/store";
import type { Box, CalibrationOutcome } from "@talenta/talent";
import type { Db } from "../database/tables.ts";

/** A case as it is shown. */
export interface CaseRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly number: number;
  readonly employeeId: string;
  readonly placementId: string;
  readonly computedBox: Box;
  readonly outcome: CalibrationOutcome | null;
  readonly box: Box | null;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly closeReason: string | null;
  readonly headBy: string | null;
  readonly headAt: string | null;
  readonly headAgreed: number | null;
  readonly headReason: string | null;
}

/** Reads cases; a `where` follows. */
export const CASE_RECORD = `select id, session_id as "sessionId", number, employee_id as "employeeId",
  placement_id as "placementId", computed_box as "computedBox", outcome, box, closed_by as "closedBy",
  closed_at as "closedAt", close_reason as "closeReason", head_by as "headBy", head_at as "headAt",
  head_agreed as "headAgreed", head_reason as "headReason" from calibration_case`;

/** One case; null when there is none. */
export function findCase(db: Db, id: string): Promise<CaseRecord | null> {
  return raw(db).first<CaseRecord>(`${CASE_RECORD} where id = ?`, [id]);
}
