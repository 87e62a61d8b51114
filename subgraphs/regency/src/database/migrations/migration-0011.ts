import { Migration } from "@mikro-orm/migrations";

/**
 * What is asked of everybody's past placements at once is answered by indexes alone: a placement's row holds its
 * answers too, and reading a hundred thousand of them takes half a second.
 */
export class IndexPastPlacements extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // Who stood where at a moment. It begins as the one before it, and takes its place.
  `create index "placement_then" on "placement" ("employee_id", "computed_at", "superseded_at", "box", "run_id", "id")`,
  `drop index "placement_employee"`,
  // Those few whom a committee had moved.
  `create index "placement_calibrated" on "placement" ("employee_id") where "calibrated_box" is not null`,
];
