import { Migration } from "@mikro-orm/migrations";

/** Profiling programmes (Profiling ASN) the regency takes part in, and its own people in them. */
export class CreateProgrammes extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // The plan as the province published it; a later version replaces it and only adds to it.
  `create table "programme" (
    "id" text not null primary key,
    "version" integer not null,
    "plan" text not null,
    "joined_at" text not null,
    "joined_by" text not null
  ) strict`,

  // session_id: where the person sits or sat last. employee_id is null once the record has been erased.
  `create table "participant" (
    "id" text not null primary key,
    "programme_id" text not null references "programme" ("id"),
    "employee_id" text references "employee" ("id") on delete set null,
    "position_class" text,
    "state" text not null,
    "session_id" text,
    "named_at" text not null,
    "assessment_id" text,
    "result_at" text,
    "result_late" integer not null,
    "updated_at" text not null,
    unique ("programme_id", "employee_id")
  ) strict`,
  `create index "participant_employee" on "participant" ("employee_id")`,
  `create index "participant_state" on "participant" ("programme_id", "state", "session_id")`,
  `create trigger "participant_erased" before delete on "employee"
    begin
      update "participant" set "state" = 'MOVED_AWAY'
      where "employee_id" = old."id" and "state" not in ('PLACED', 'WITHDRAWN');
    end`,

  `create table "participant_step" (
    "id" integer not null primary key autoincrement,
    "participant_id" text not null references "participant" ("id") on delete cascade,
    "state" text not null,
    "session_id" text,
    "at" text not null,
    "by" text not null,
    "reason" text
  ) strict`,
  `create index "participant_step_participant" on "participant_step" ("participant_id", "id")`,
];
