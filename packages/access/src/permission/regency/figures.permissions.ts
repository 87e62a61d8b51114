import { group } from "../group.ts";
import { COUNTS, MERGED_COUNTS } from "../rule.ts";

/** Figures of one regency, and the values both subgraphs show them in. */
export const REGENCY_FIGURES_PERMISSIONS = [
  group(COUNTS, {
    Regency: "nineBoxBreakdown",
    FigureSlice: "status figures",
  }),
  group(MERGED_COUNTS, {
    FigureSlice: "regency query",
    NineBoxBreakdown: "people unplaced unplacedShare nineBox groups",
    NineBoxGroup: "dimension value label people unplaced nineBox",
    BoxShare: "box count share",
  }),
];
