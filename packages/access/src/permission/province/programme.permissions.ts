import { group } from "../group.ts";
import { MERGED_COUNTS, PROVINCE_ADMINS, PUBLIC } from "../rule.ts";

/** Programmes: open to everybody once published, no person in them; progress is counts. */
export const PROVINCE_PROGRAMME_PERMISSIONS = [
  group(PUBLIC, {
    Query: "programmes programme",
    ProgrammeConnection: "totalCount edges pageInfo",
    ProgrammeEdge: "cursor node",
    Programme:
      "id key version state title citation provider resultsDue phases quotas people publishedAt closedAt plan",
    ProgrammePhase: "id key title sessions",
    ProgrammeSession: "id key place day startsAt endsAt seats allotments",
    SeatAllotment: "regency seats",
    ProgrammeQuota: "regency class people mark source",
  }),
  group(MERGED_COUNTS, {
    Programme: "progress",
    ProgrammeProgress: "query slices coverage joined total states byRegency",
    RegencyProgress: "regency status progress joined total states",
  }),
  group(PROVINCE_ADMINS, {
    Mutation: "draftProgramme publishProgramme closeProgramme",
    DraftProgrammePayload: "programme problems",
    PlanProblem: "path message",
    PublishProgrammePayload: "programme",
    CloseProgrammePayload: "programme",
  }),
];
