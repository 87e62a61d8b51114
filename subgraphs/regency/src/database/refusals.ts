import type { Refusal } from "@talenta/store";
import { CALIBRATION_KEPT } from "../calibration/calibration.kept.ts";
import { EMPLOYEES_KEPT } from "../employee/employee.kept.ts";
import { EVIDENCE_KEPT } from "../evidence/evidence.kept.ts";
import { PLACEMENTS_KEPT } from "../placement/placement.kept.ts";
import { POLICIES_KEPT } from "../policy/policy.kept.ts";
import { PROGRAMMES_KEPT } from "../programme/programme.kept.ts";
import { REQUESTS_KEPT } from "../request/request.kept.ts";
import { STANDARDS_KEPT } from "../standard/standard.kept.ts";

/** What the database refuses, whoever writes: history and what was signed. */
export const REFUSALS: readonly Refusal[] = [
  ...CALIBRATION_KEPT,
  ...EMPLOYEES_KEPT,
  ...EVIDENCE_KEPT,
  ...PLACEMENTS_KEPT,
  ...POLICIES_KEPT,
  ...PROGRAMMES_KEPT,
  ...REQUESTS_KEPT,
  ...STANDARDS_KEPT,
];
