import type { Store, TablesOf, UnitOfWork } from "@talenta/store";
import type { Kysely } from "kysely";

import { AdoptionTable } from "./entities/adoption.entity.ts";
import {
  CalibrationCaseTable,
  CalibrationMemberTable,
  CalibrationNoteTable,
  CalibrationProposalTable,
  CalibrationRecusalTable,
  CalibrationSessionTable,
  CalibrationVoteTable,
} from "./entities/calibration.entity.ts";
import { CompetencyStandardTable } from "./entities/standard.entity.ts";
import { EmployeeTable } from "./entities/employee.entity.ts";
import { EmployeeRevisionTable } from "./entities/employee-revision.entity.ts";
import { EvidenceTable, EvidenceRevisionTable } from "./entities/evidence.entity.ts";
import {
  FindingTable,
  ImportTable,
  ImportRowTable,
  ImportStagedTable,
  ImportStagedKeyTable,
} from "./entities/import.entity.ts";
import {
  ParticipantTable,
  ParticipantStepTable,
  ProgrammeTable,
} from "./entities/programme.entity.ts";
import { PlacementTable } from "./entities/placement.entity.ts";
import { PolicyTable } from "./entities/policy.entity.ts";
import { PositionTable } from "./entities/position.entity.ts";
import {
  RequestTable,
  RequestAttachmentTable,
  RequestStepTable,
} from "./entities/request.entity.ts";
import { SettingTable } from "./entities/setting.entity.ts";
import { StructureRevisionTable } from "./entities/structure.entity.ts";
import { UnitTable } from "./entities/unit.entity.ts";

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
