import { group } from "../group.ts";
import { MERGED_COUNTS, RULE_WRITERS } from "../rule.ts";

/** Merged figures: counts over many owners, and what such an answer is made of. */
export const PROVINCE_FIGURES_PERMISSIONS = [
  group(MERGED_COUNTS, {
    Query: "nineBoxBreakdown boxMovement evidenceCompleteness",
    MergedNineBox: "query slices coverage breakdown byRegency",
    RegencyNineBox: "regency status progress breakdown",
    MergedBoxMovement: "query slices coverage movement byRegency",
    RegencyBoxMovement: "regency status progress movement",
    MergedCompleteness: "query slices coverage completeness byRegency",
    RegencyCompleteness: "regency status progress completeness",
  }),
  group(RULE_WRITERS, {
    Query: "simulatePolicy",
    MergedPolicySimulation: "query slices coverage before after flow byRegency",
    RegencySimulation: "regency status progress flow",
  }),
];
