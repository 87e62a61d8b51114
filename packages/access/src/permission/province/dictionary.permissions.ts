import { group } from "../group.ts";
import { PUBLIC } from "../rule.ts";

/** The dictionary of competencies and aspects: no data of anybody, for everybody with a good token. */
export const DICTIONARY_PERMISSIONS = [
  group(PUBLIC, {
    Query: "competencies potentialAspects",
    Competency: "id group title definition levels mark source",
    CompetencyLevel: "level description",
    PotentialAspect: "id title definition highest mark source",
  }),
];
