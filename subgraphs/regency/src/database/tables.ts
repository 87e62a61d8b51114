import type { Store, TablesOf, UnitOfWork } from "@talenta/store";
import type { Kysely } from "kysely";

import { AdoptionTable } from "../adoption/adoption.entity.ts";
import {
  CalibrationCaseTable,
  CalibrationMemberTable,
  CalibrationNoteTable,
  CalibrationProposalTable,
  CalibrationRecusalTable,
  CalibrationSessionTable,
  CalibrationVoteTable,
} from "../calibration/calibration.entity.ts";
import { CompetencyStandardTable } from "../standard/standard.entity.ts";
import { EmployeeTable } from "../employee/employee.entity.ts";
import { EmployeeRevisionTable } from "../employee/employee-revision.entity.ts";
import { EvidenceTable, EvidenceRevisionTable } from "../evidence/evidence.entity.ts";
import {
  FindingTable,
  ImportTable,
  ImportRowTable,
  ImportStagedTable,
  ImportStagedKeyTable,
} from "../import/import.entity.ts";
import {
  ParticipantTable,
  ParticipantStepTable,
  ProgrammeTable,
} from "../programme/programme.entity.ts";
import { PlacementTable } from "../placement/placement.entity.ts";
import { PolicyTable } from "../policy/policy.entity.ts";
import { PositionTable } from "../position/position.entity.ts";
import {
  RequestTable,
  RequestAttachmentTable,
  RequestStepTable,
} from "../request/request.entity.ts";
import { SettingTable } from "../sharing/setting.entity.ts";
import { StructureRevisionTable } from "../import/undo/structure.entity.ts";
import { UnitTable } from "../unit/unit.entity.ts";

/** Every table of a database. */
export const ENTITIES = [
  AdoptionTable,
  CalibrationCaseTable,
  CalibrationMemberTable,
  CalibrationNoteTable,
  CalibrationProposalTable,
  CalibrationRecusalTable,
  CalibrationSessionTable,
  CalibrationVoteTable,
  CompetencyStandardTable,
  EmployeeTable,
  EmployeeRevisionTable,
  EvidenceTable,
  EvidenceRevisionTable,
  FindingTable,
  ImportTable,
  ImportRowTable,
  ImportStagedTable,
  ImportStagedKeyTable,
  ParticipantTable,
  ParticipantStepTable,
  PlacementTable,
  PolicyTable,
  PositionTable,
  ProgrammeTable,
  RequestTable,
  RequestAttachmentTable,
  RequestStepTable,
  SettingTable,
  StructureRevisionTable,
  UnitTable,
] as const;

/** Every table, as it is stored. An interface, because the compiler checks a type alias three times as long. */
export interface Tables extends TablesOf<typeof ENTITIES> {}

/** A database to ask: outside a transaction for reading only, inside one for everything. */
export type Db = Kysely<Tables>;

/** The open database. */
export type OpenDatabase = Store<Tables>;

/** One unit of work in it: everything in it becomes true together, or nothing does. */
export type Work = UnitOfWork<Tables>;
