import { Migration } from "@mikro-orm/migrations";

/** A calibration outlasts evidence that leaves policy and computed box as they were. */
export class CarryCalibrations extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // run_id: the first of the placements that followed each other under one policy version in one computed
  // box; null for that first one. What a committee decided about one of them holds for those after it.
  `alter table "placement" add column "run_id" text`,
  `create trigger "placement_run_kept" before update of "run_id" on "placement"
   begin select raise(abort, 'a placement is never changed; a new one supersedes it'); end`,
];
