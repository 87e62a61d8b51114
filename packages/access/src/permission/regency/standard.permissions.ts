import { group } from "../group.ts";
import { INSIDE, KEEPER, STAFF } from "../rule.ts";

/** Competency standards: everybody inside reads them, the keeper of the data sets them. */
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
  // Officials by name.
  group(INSIDE, { CompetencyStandard: "setBy endedBy" }),
  group(KEEPER, {
    Mutation: "setPositionStandard setClassStandard removePositionStandard removeClassStandard",
    SetStandardPayload: "standard changed recomputed",
    RemoveStandardPayload: "removed recomputed",
  }),
];
