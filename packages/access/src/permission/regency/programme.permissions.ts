import { group } from "../group.ts";
import { INSIDE, KEEPER, RECORD, STAFF } from "../rule.ts";

/** Programmes a regency takes part in: officer, committee and head read it whole, an employee the own part and the plan it belongs to, the keeper does the work. */
export const PROGRAMME_PERMISSIONS = [
  group(STAFF, {
    JoinedProgramme: "id key version title citation provider resultsDue joinedAt quotas sessions",
    JoinedQuota: "class people mark source",
    JoinedSession: "id key place day startsAt endsAt seats",
  }),
  group(RECORD, {
    Employee: "participations",
    Participant:
      "id programme state session employee positionClass namedAt result resultAt resultLate consequence history",
    ParticipantStep: "state sessionId at by reason",
  }),
  group(INSIDE, {
    Regency: "programmes programme",
    JoinedProgramme: "states participants",
    JoinedSession: "taken",
    ParticipantConnection: "totalCount edges pageInfo",
    ParticipantEdge: "cursor node",
  }),
  group(KEEPER, {
    Mutation:
      "joinProgramme nameParticipants seatParticipants moveParticipant withdrawParticipant recordAttendance",
    JoinProgrammePayload: "programme changed",
    NameParticipantsPayload: "programme named already",
    SeatParticipantsPayload: "programme seated unseatedCount unseated",
    UnseatedParticipant: "participant reason",
    MoveParticipantPayload: "participant",
    WithdrawParticipantPayload: "participant",
    RecordAttendancePayload: "programme attended absent results",
  }),
];
