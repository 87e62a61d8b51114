import { group } from "../group.ts";
import { COMMITTEE, HEAD, RECORD, WATCHED_COUNTS } from "../rule.ts";

/**
 * Sessions of the talent committee. Who voted what is narrowed further by the service: to members of the session who
 * are not recused, and the head.
 */
export const CALIBRATION_PERMISSIONS = [
  group(COMMITTEE, {
    Mutation:
      "openCalibration recordCalibrationAttendance declareCalibrationConflict withdrawCalibrationConflict proposeCalibration voteCalibration noteCalibration closeCalibrationCase deferCalibrationCase renewCalibrationCase signCalibration cancelCalibration",
    Regency: "calibrationSessions calibrationSession",
    OpenCalibrationPayload: "session changed clientMutationId",
    RecordCalibrationAttendancePayload: "session changed",
    SignCalibrationPayload: "session changed",
    CancelCalibrationPayload: "session changed",
    NoteCalibrationPayload: "session case changed clientMutationId",
    DeclareCalibrationConflictPayload: "session case changed",
    WithdrawCalibrationConflictPayload: "session case changed",
    ProposeCalibrationPayload: "session case changed",
    VoteCalibrationPayload: "session case changed",
    CloseCalibrationCasePayload: "session case changed",
    DeferCalibrationCasePayload: "session case changed",
    RenewCalibrationCasePayload: "session case changed",
    CalibrationSessionConnection: "totalCount edges pageInfo",
    CalibrationSessionEdge: "cursor node",
    CalibrationSession:
      "id title state quorum leftOutUnplaced leftOutElsewhere openedBy openedAt endedBy endedAt signedAs cancelReason members agenda cases notes",
    CalibrationMember: "subject nip chair present statisticsKey",
    CalibrationAgenda: "unitId positionClass border nips",
    CalibrationNote: "by at text",
    CalibrationCaseConnection: "totalCount edges pageInfo",
    CalibrationCaseEdge: "cursor node",
    CalibrationCase:
      "id number computedBox calibratedBox box outcome closedBy closedAt closeReason employee placement superseded boxesWithinReach proposals votes notes recusals headSignature",
    CalibrationProposal: "box reason by at",
    CalibrationVote: "member box at counted",
    CalibrationRecusal: "member ground declaredBy note",
    CalibrationHeadSignature: "by at agreed reason",
  }),
  group(HEAD, {
    Mutation: "signOffCalibrationCase",
    SignOffCalibrationCasePayload: "session case changed",
  }),
  group(RECORD, {
    Placement: "calibration",
    PlacementCalibration: "outcome box reason sessionId title decidedAt members headSigned",
  }),
  group(WATCHED_COUNTS, {
    Regency: "calibrationStatistics",
    CalibrationStatistics: "from until sessions cases groups meaning",
    CalibrationGroup:
      "dimension group label cases raised lowered across confirmed undecided raisedBesideOthers loweredBesideOthers words",
    CalibrationDifference: "moved othersPeople othersMoved pValue adjusted differs",
  }),
];
