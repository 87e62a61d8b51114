import { Migration } from "@mikro-orm/migrations";

/** Placements become a history nobody can rewrite; policies are kept as documents, adopted from a day. */
export class KeepPlacements extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const COMPUTED = `"box", "performance", "potential", "value", "evidence", "possible_boxes", "missing",
  "answers", "policy_id", "policy_version", "computed_at"`;

const STATEMENTS = [
  // As the office publishes it; a version once used here is kept for ever, so that every placement can be explained.
  `create table "policy" (
    "id" text not null,
    "version" integer not null,
    "document" text not null,
    "digest" text not null,
    "stored_at" text not null,
    primary key ("id", "version")
  ) strict`,
  `create trigger "policy_kept" before update on "policy"
   begin select raise(abort, 'a policy version is never edited; store a new version'); end`,

  // seq: the order in which they were decided. decided_by is null for the one a database begins with.
  `create table "adoption" (
    "seq" integer not null primary key,
    "id" text not null unique,
    "policy_id" text not null,
    "policy_version" integer not null,
    "from_day" text not null,
    "decided_by" text,
    "decided_at" text not null,
    "cancelled_by" text,
    "cancelled_at" text,
    foreign key ("policy_id", "policy_version") references "policy" ("id", "version")
  ) strict`,
  `create index "adoption_from" on "adoption" ("from_day", "seq")`,

  `alter table "placement" rename to "placement_0001"`,
  // seq: the order in which they were computed, because two may be computed in one millisecond.
  `create table "placement" (
    "seq" integer not null primary key,
    "id" text not null unique,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "box" integer,
    "performance" integer,
    "potential" integer,
    "value" integer,
    "evidence" integer not null,
    "possible_boxes" text not null,
    "missing" text not null,
    "answers" text not null,
    "policy_id" text not null,
    "policy_version" integer not null,
    "computed_at" text not null,
    "calibrated_box" integer,
    "superseded_at" text
  ) strict`,
  `insert into "placement" ("id", "employee_id", ${COMPUTED})
   select lower(hex(randomblob(12))), "employee_id", ${COMPUTED} from "placement_0001" order by "computed_at", "employee_id"`,
  `drop table "placement_0001"`,
  `create unique index "placement_current" on "placement" ("employee_id") where "superseded_at" is null`,
  `create index "placement_employee" on "placement" ("employee_id")`,

  `create trigger "placement_kept" before update of "seq", "id", "employee_id", ${COMPUTED} on "placement"
   begin select raise(abort, 'a placement is never changed; a new one supersedes it'); end`,
  `create trigger "placement_past" before update on "placement" when old."superseded_at" is not null
   begin select raise(abort, 'a placement that was superseded is never changed'); end`,
  // The rows of an erased employee go after the employee has gone.
  `create trigger "placement_stays" before delete on "placement"
   when exists (select 1 from "employee" where "id" = old."employee_id")
   begin select raise(abort, 'a placement is never deleted; it goes with its employee alone'); end`,
];
