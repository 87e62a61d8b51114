import type { Baseline, NamedMigration } from "@talenta/store";
import { CreateRegency } from "./migration-0001.ts";
import { GatherEvidence } from "./migration-0003.ts";
import { CreateCompetencyStandards } from "./migration-0004.ts";
import { CreateCalibration } from "./migration-0005.ts";
import { CreateProgrammes } from "./migration-0007.ts";
import { CreateRequests } from "./migration-0006.ts";
import { CarryCalibrations } from "./migration-0008.ts";
import { RememberLeavers } from "./migration-0009.ts";
import { NameRecords } from "./migration-0010.ts";
import { IndexPastPlacements } from "./migration-0011.ts";
import { NotePlacementsDue } from "./migration-0012.ts";
import { ReadWholeWorkbooks } from "./migration-0013.ts";
import { TakeImportsBack } from "./migration-0014.ts";
import { RememberStructure } from "./migration-0015.ts";
import { CountTheCertain } from "./migration-0016.ts";
import { KeepPlacements } from "./migration-0002.ts";
import { HoldAlike } from "./migration-0017.ts";
import { NumberImportRows } from "./migration-0018.ts";
import { CreateDecisions } from "./baseline-decisions.ts";

/** Every migration there ever was, oldest first; never edit one that has left the house. */
export const MIGRATIONS: readonly NamedMigration[] = [
  { name: "0001_create_regency", class: CreateRegency },
  { name: "0002_keep_placements", class: KeepPlacements },
  { name: "0003_gather_evidence", class: GatherEvidence },
  { name: "0004_create_competency_standards", class: CreateCompetencyStandards },
  { name: "0005_create_calibration", class: CreateCalibration },
  { name: "0006_create_requests", class: CreateRequests },
  { name: "0007_create_programmes", class: CreateProgrammes },
  { name: "0008_carry_calibrations", class: CarryCalibrations },
  { name: "0009_remember_leavers", class: RememberLeavers },
  { name: "0010_name_records", class: NameRecords },
  { name: "0011_index_past_placements", class: IndexPastPlacements },
  { name: "0012_note_placements_due", class: NotePlacementsDue },
  { name: "0013_read_whole_workbooks", class: ReadWholeWorkbooks },
  { name: "0014_take_imports_back", class: TakeImportsBack },
  { name: "0015_remember_structure", class: RememberStructure },
  { name: "0016_count_the_certain", class: CountTheCertain },
  { name: "0017_hold_alike", class: HoldAlike },
  { name: "0018_number_import_rows", class: NumberImportRows },
];

/** What an empty database begins with. */
export const BASELINE: Baseline = {
  class: CreateDecisions,
  standsFor: MIGRATIONS.slice(0, 16).map(({ name }) => name),
};
