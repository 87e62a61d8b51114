import { Migration } from "@mikro-orm/migrations";

/** Who is to be placed anew on a day is found by an index, not by reading everybody's records. */
export class NotePlacementsDue extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // due: the first day on which the calendar alone may change the placement, as text to compare days with; null
  // for never. Empty, so before every day, where it has not been worked out: the next placement does.
  `alter table "employee" add column "due" text`,
  `update "employee" set "due" = '' where "id" in (select "employee_id" from "evidence")`,
  `create index "employee_due" on "employee" ("due") where "active" = 1 and "due" is not null`,
  // They served nothing else.
  `drop index "evidence_date"`,
  `drop index "evidence_until"`,
];
