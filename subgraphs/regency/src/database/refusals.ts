import type { Refusal } from "@talenta/store";
import { CALIBRATION_KEPT } from "./kept/calibration.kept.ts";
import { EMPLOYEES_KEPT } from "./kept/employee.kept.ts";
import { EVIDENCE_KEPT } from "./kept/evidence.kept.ts";
import { PLACEMENTS_KEPT } from "./kept/placement.kept.ts";
import { POLICIES_KEPT } from "./kept/policy.kept.ts";
import { PROGRAMMES_KEPT } from "./kept/programme.kept.ts";
import { REQUESTS_KEPT } from "./kept/request.kept.ts";
import { STANDARDS_KEPT } from "./kept/standard.kept.ts";

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
