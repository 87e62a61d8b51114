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
    CalibrationSessionPayload: "session changed",
    CalibrationCasePayload: "session case changed",
    CalibrationSessionConnection: "totalCount edges pageInfo",
    CalibrationSessionEdge: "cursor node",
    CalibrationSession:
      "id title state quorum leftOutUnplaced leftOutElsewhere openedBy openedAt endedBy endedAt signedAs cancelReason members agenda cases notes",
    CalibrationMember: "subject nip chair present statisticsKey",
    CalibrationAgenda: "unit positionClass border nips",
    CalibrationNote: "by at text",
    CalibrationCaseConnection: "totalCount edges pageInfo",
    CalibrationCaseEdge: "cursor node",
    CalibrationCase:
      "id number computedBox outcome box closedBy closedAt closeReason employee placement superseded boxesWithinReach proposals votes notes recusals headSignature",
    CalibrationProposal: "box reason by at",
    CalibrationVote: "member box at counted",
    CalibrationRecusal: "member ground declaredBy note",
    CalibrationHeadSignature: "by at agreed reason",
  }),
  group(HEAD, { Mutation: "signOffCalibrationCase" }),
  group(RECORD, {
    Placement: "calibration",
    PlacementCalibration: "outcome box reason session title decidedAt members headSigned",
  }),
  group(WATCHED_COUNTS, {
    Regency: "calibrationStatistics",
    CalibrationStatistics: "from until sessions cases groups meaning",
    CalibrationGroup:
      "dimension group label cases raised lowered across confirmed undecided raisedBesideOthers loweredBesideOthers words",
    CalibrationDifference: "moved othersPeople othersMoved pValue adjusted differs",
  }),
];
