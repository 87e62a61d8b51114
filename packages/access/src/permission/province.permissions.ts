import { group } from "./group.ts";
import { MERGED_COUNTS, MERGED_NAMES, PUBLIC } from "./rule.ts";
import { DICTIONARY_PERMISSIONS } from "./province/dictionary.permissions.ts";
import { PROVINCE_FIGURES_PERMISSIONS } from "./province/figures.permissions.ts";
import { POLICY_PERMISSIONS } from "./province/policy.permissions.ts";
import { PROVINCE_PROGRAMME_PERMISSIONS } from "./province/programme.permissions.ts";

/** Fields of the province. No tenant here: whose regency a caller belongs to narrows the question, in the service. */
export const PROVINCE_PERMISSIONS = [
  group(PUBLIC, {
    Query: "viewer province regencies regency",
    Province: "code name regencies government",
    Viewer: "role",
  }),
  group(MERGED_COUNTS, {
    Query: "talentPool",
    TalentPool: "query slices total unplaced nineBox byRegency coverage",
    Coverage: "asked answered complete missing present policies",
    MissingRegency: "regency reason since lastAnswered",
    PresentRegency: "regency asOf",
    PolicyCoverage: "policy regencies",
  }),
  group(MERGED_NAMES, {
    Query: "candidates",
    CandidateConnection: "query slices totalCount pastRetirement edges pageInfo coverage",
    CandidateEdge: "cursor node",
    Candidate: "rank score employee",
  }),
  ...DICTIONARY_PERMISSIONS,
  ...PROVINCE_FIGURES_PERMISSIONS,
  ...POLICY_PERMISSIONS,
  ...PROVINCE_PROGRAMME_PERMISSIONS,
];
