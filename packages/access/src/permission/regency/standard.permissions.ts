import { group } from "../group.ts";
import { INSIDE, KEEPER, RECORD, STAFF } from "../rule.ts";

/** Competency standards: everybody inside reads them, the keeper of the data sets them. A person's gaps are part of the record. */
export const STANDARD_PERMISSIONS = [
  group(STAFF, {
    Regency: "competencyStandards classStandards",
    Position: "competencyStandard",
    CompetencyStandard:
      "id origin position class title requirements mark source setAt reason endedAt endReason",
    CompetencyRequirement: "competency title level",
    CompetencyStandardConnection: "totalCount edges pageInfo",
    CompetencyStandardEdge: "cursor node",
  }),
  group(RECORD, {
    Employee: "competencyGaps",
    CompetencyGaps: "position aimed standard assessment competencies potential text",
    GapReport: "gaps missing match matchSoFar fit possibleFits",
    CompetencyGap: "competency title required achieved gap state requiredMeans achievedMeans",
  }),
  // Officials by name.
  group(INSIDE, { CompetencyStandard: "setBy endedBy" }),
  group(KEEPER, {
    Mutation: "setPositionStandard setClassStandard removePositionStandard removeClassStandard",
    SetStandardPayload: "standard changed recomputed",
    RemoveStandardPayload: "removed recomputed",
  }),
];
