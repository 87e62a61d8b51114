import { group } from "../group.ts";
import { INSIDE, KEEPER, RECORD, STAFF } from "../rule.ts";

/** Competency standards: everybody inside reads them, the keeper of the data sets them. A person's gaps and the explanation of a placement are part of the record. */
export const STANDARD_PERMISSIONS = [
  group(STAFF, {
    Regency: "competencyStandards classStandards positions",
    PositionConnection: "edges pageInfo",
    PositionEdge: "cursor node",
    Position: "competencyStandard",
    CompetencyStandard:
      "id origin position class title requirements mark source setAt reason endedAt endReason",
    CompetencyRequirement: "competency title level",
    CompetencyStandardConnection: "totalCount edges pageInfo",
    CompetencyStandardEdge: "cursor node",
  }),
  group(RECORD, {
    Employee: "competencyGaps",
    // They repeat the evidence item by item: ratings, results of assessments, discipline.
    Placement: "explanationText explanation",
    BilingualLines: "indonesian english",
    PlacementExplanation: "performance potential prospects followUp",
    ExplainedAxis:
      "title score level levelTitle answered lowest highest adjustment middleFrom highFrom limitsSource components",
    ExplainedComponent: "title weight weightSource contribution items",
    ExplainedItem: "item title state answer weight weightSource score scoreSource contribution",
    FigureSource: "mark source",
    Prospect: "item title axis weight leverage atWorst atBest",
    ProspectOutcome: "box points",
    CompetencyGaps: "position aimed standard competencies potential text",
    GapReport: "assessment gaps missing match matchSoFar fit possibleFits",
    CompetencyGap: "competency title required achieved gap state requiredMeans achievedMeans",
  }),
  // Officials by name.
  group(INSIDE, { CompetencyStandard: "setBy endedBy" }),
  group(KEEPER, {
    Mutation: "setPositionStandard setClassStandard removePositionStandard removeClassStandard",
    SetPositionStandardPayload: "standard changed recomputed",
    SetClassStandardPayload: "standard changed recomputed",
    RemovePositionStandardPayload: "removed recomputed",
    RemoveClassStandardPayload: "removed recomputed",
  }),
];
