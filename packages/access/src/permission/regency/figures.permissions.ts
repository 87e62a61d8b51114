import { group } from "../group.ts";
import { COUNTS, INSIDE, MERGED_COUNTS, TRIED_POLICIES } from "../rule.ts";

/** Figures of one regency, and the values both subgraphs show them in. */
export const REGENCY_FIGURES_PERMISSIONS = [
  group(COUNTS, {
    Regency: "nineBoxBreakdown boxMovement evidenceCompleteness",
    CompletenessAnswer: "status progress completeness",
    FigureSlice: "status figures policies asOf",
  }),
  group(TRIED_POLICIES, {
    Regency: "simulatePolicy",
    PolicySimulation: "status progress before after flow",
  }),
  group(INSIDE, {
    PolicySimulation: "movers",
    SimulatedMoveConnection: "totalCount edges pageInfo",
    SimulatedMoveEdge: "cursor node",
    SimulatedMove: "employee from to direction causes",
    MoveCause: "axis kind component rose change",
  }),
  group(MERGED_COUNTS, {
    FigureSlice: "regency query",
    GroupKey: "dimension value label",
    NineBoxBreakdown: "people unplaced unplacedShare nineBox groups cells",
    NineBoxGroup: "dimension value label people unplaced nineBox",
    NineBoxCell: "keys people unplaced nineBox",
    BoxShare: "box count certain share",
    BoxMovement: "from until people matrix moves joined left",
    EvidenceCompleteness: "people meanEvidence items groups cells",
    ItemCompleteness: "axis item people onRecord none missing share",
    GroupCompleteness: "dimension value label people meanEvidence",
    CompletenessCell: "keys people meanEvidence",
    PolicyVersion: "id key version",
    PolicyFlow: "people matrix moves causes groups",
    MoveCounts: "same up down across placed unplaced",
    MoveCauseCount: "axis kind component rose fell",
    GroupMoves: "dimension value label people moves",
  }),
];
