import { group } from "./group.ts";
import {
  COUNTS,
  HEAD,
  HOME,
  INSIDE,
  KEEPER,
  NAMES,
  OWN_RECORD,
  PERSON,
  PUBLIC,
  RECORD,
} from "./rule.ts";
import { CALIBRATION_PERMISSIONS } from "./regency/calibration.permissions.ts";
import { EVIDENCE_PERMISSIONS } from "./regency/evidence.permissions.ts";
import { REGENCY_FIGURES_PERMISSIONS } from "./regency/figures.permissions.ts";
import { PLACEMENT_PERMISSIONS } from "./regency/placement.permissions.ts";
import { PROGRAMME_PERMISSIONS } from "./regency/programme.permissions.ts";
import { REQUEST_PERMISSIONS } from "./regency/request.permissions.ts";
import { STANDARD_PERMISSIONS } from "./regency/standard.permissions.ts";

/** Fields of a regency's own subgraph; the tenant is the regency whose process answers. */
export const REGENCY_PERMISSIONS = [
  group(PUBLIC, { Regency: "sharing" }),
  group(HOME, { Query: "myRegency" }),
  group(OWN_RECORD, { Viewer: "employee" }),
  group(COUNTS, {
    Regency: "headcount talentPool",
    TalentSlice: "status unplaced nineBox policies asOf",
  }),
  group(NAMES, {
    Regency: "employees",
    EmployeeConnection: "totalCount edges pageInfo",
    EmployeeEdge: "cursor node",
    CandidateSlice: "status total entries pastRetirement policies asOf",
  }),
  group(PERSON, {
    Regency: "employee",
    Employee:
      "* nip name frontTitle backTitle position unit rank employmentKind sex educationLevel placement",
    Position: "id code title class",
    Unit: "id code name",
    Placement: "box performance potential value policy evidence possibleBoxes missing computedAt",
    MissingEvidence: "item weight leverage",
  }),
  group(RECORD, {
    Employee:
      "birthDate active legalStanding rankSince firstAppointed positionSince educationName graduationYear emailGov retirementDate appraisals assessments",
    CompetencyResult: "competency achieved required",
    AspectResult: "aspect score",
  }),
  group(INSIDE, { Regency: "units", Unit: "parent children" }),
  group(KEEPER, {
    Regency: "imports import",
    Mutation: "beginImport importRows finishImport undoImport removeEmployee",
    BeginImportPayload: "import resumed",
    ImportRowsPayload: "import created updated unchanged rejected repeated",
    FinishImportPayload: "import",
    UndoImportPayload: "import restored withdrawn",
    RemoveEmployeePayload: "employeeId nip name removedAt",
    ImportConnection: "totalCount edges pageInfo",
    ImportEdge: "cursor node",
    DroppedColumn: "column count",
    FindingConnection: "totalCount edges pageInfo",
    FindingEdge: "cursor node",
    Finding: "row sheet column value dimension severity message",
    RejectedRowConnection: "totalCount edges pageInfo",
    RejectedRowEdge: "cursor node",
    RejectedRow: "row sheet columns cells reasons",
    Import:
      "id kind state fileName contentHash begunAt finishedAt begunBy columns sheets dryRun undoneAt undoneBy undoReason rows created updated unchanged rejected ignoredColumns droppedPrivate findings rejectedRows",
  }),
  group(HEAD, { Mutation: "setSharing", SetSharingPayload: "regency sharing" }),
  ...CALIBRATION_PERMISSIONS,
  ...EVIDENCE_PERMISSIONS,
  ...REGENCY_FIGURES_PERMISSIONS,
  ...PLACEMENT_PERMISSIONS,
  ...PROGRAMME_PERMISSIONS,
  ...REQUEST_PERMISSIONS,
  ...STANDARD_PERMISSIONS,
];
