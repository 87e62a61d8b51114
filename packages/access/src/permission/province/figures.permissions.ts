import { group } from "../group.ts";
import { MERGED_COUNTS } from "../rule.ts";

/** Merged figures: counts over many owners, and what such an answer is made of. */
export const PROVINCE_FIGURES_PERMISSIONS = [
  group(MERGED_COUNTS, {
    Query: "nineBoxBreakdown simulatePolicy",
    MergedNineBox: "query slices coverage breakdown byRegency",
    RegencyNineBox: "regency status progress breakdown",
    MergedPolicySimulation: "query slices coverage before after flow byRegency",
    RegencySimulation: "regency status progress flow",
  }),
];
