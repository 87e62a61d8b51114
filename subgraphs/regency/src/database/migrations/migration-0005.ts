import { Migration } from "@mikro-orm/migrations";

/** Sessions of the talent committee (sidang komite talenta). One that has ended never changes again. */
export class CreateCalibration extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const OF_A_SESSION = [
  "calibration_member",
  "calibration_case",
  "calibration_recusal",
  "calibration_proposal",
  "calibration_vote",
  "calibration_note",
] as const;

const STATEMENTS = [
  // left_out: people the agenda named who are not heard, unplaced or before another open session.
  `create table "calibration_session" (
    "id" text not null primary key,
    "title" text not null,
    "state" text not null,
    "agenda" text not null,
    "quorum" integer not null,
    "left_out_unplaced" integer not null,
    "left_out_elsewhere" integer not null,
    "opened_by" text not null,
    "opened_at" text not null,
    "request_id" text unique,
    "ended_by" text,
    "ended_at" text,
    "signed_as" text,
    "cancel_reason" text,
    check ("state" in ('OPEN', 'SIGNED', 'CANCELLED')),
    check (("state" = 'OPEN') = ("ended_at" is null) and ("state" = 'SIGNED') = ("signed_as" is not null))
  ) strict`,
  `create index "calibration_session_opened" on "calibration_session" ("opened_at" desc, "id")`,

  `create table "calibration_member" (
    "session_id" text not null references "calibration_session" ("id"),
    "number" integer not null,
    "subject" text not null,
    "nip" text not null,
    "chair" integer not null,
    "present" integer not null,
    primary key ("session_id", "subject")
  ) strict`,

  // No reference to employee or placement: they may be erased, and a signed session stays as it is.
  // unit_id, sex and age_band are as they were when the case came up, for the statistics of moves.
  // standing_box: where the person stands by the session's decision, written when it is signed.
  `create table "calibration_case" (
    "id" text not null primary key,
    "session_id" text not null references "calibration_session" ("id"),
    "number" integer not null,
    "employee_id" text not null,
    "placement_id" text not null,
    "computed_box" integer not null,
    "unit_id" text,
    "sex" text,
    "age_band" text,
    "outcome" text,
    "box" integer,
    "closed_by" text,
    "closed_at" text,
    "close_reason" text,
    "head_by" text,
    "head_at" text,
    "head_agreed" integer,
    "head_reason" text,
    "standing_box" integer,
    unique ("session_id", "number"),
    unique ("session_id", "placement_id"),
    unique ("session_id", "id")
  ) strict`,
  `create index "calibration_case_placement" on "calibration_case" ("placement_id")`,
  `create index "calibration_case_employee" on "calibration_case" ("employee_id")`,

  // declared_by is null where a recusal follows from the record.
  `create table "calibration_recusal" (
    "id" integer not null primary key autoincrement,
    "session_id" text not null references "calibration_session" ("id"),
    "member" text not null,
    "employee_id" text not null,
    "ground" text not null,
    "declared_by" text,
    "note" text,
    "at" text not null,
    "withdrawn_at" text,
    foreign key ("session_id", "member") references "calibration_member" ("session_id", "subject")
  ) strict`,
  `create unique index "calibration_recusal_once" on "calibration_recusal" ("session_id", "member", "employee_id")
    where "withdrawn_at" is null`,
  `create index "calibration_recusal_employee" on "calibration_recusal" ("employee_id", "ground")`,

  `create table "calibration_proposal" (
    "id" integer not null primary key autoincrement,
    "session_id" text not null,
    "case_id" text not null,
    "box" integer not null,
    "reason" text not null,
    "by" text not null,
    "at" text not null,
    unique ("case_id", "box"),
    foreign key ("session_id", "case_id") references "calibration_case" ("session_id", "id"),
    foreign key ("session_id", "by") references "calibration_member" ("session_id", "subject")
  ) strict`,

  // counted: whether the vote counted when its case was closed.
  `create table "calibration_vote" (
    "session_id" text not null,
    "case_id" text not null,
    "member" text not null,
    "box" integer not null,
    "at" text not null,
    "counted" integer not null,
    primary key ("case_id", "member"),
    foreign key ("session_id", "case_id") references "calibration_case" ("session_id", "id"),
    foreign key ("session_id", "member") references "calibration_member" ("session_id", "subject")
  ) strict`,

  `create table "calibration_note" (
    "id" integer not null primary key autoincrement,
    "session_id" text not null references "calibration_session" ("id"),
    "case_id" text,
    "by" text not null,
    "at" text not null,
    "text" text not null,
    "request_id" text,
    unique ("session_id", "by", "request_id"),
    foreign key ("session_id", "case_id") references "calibration_case" ("session_id", "id")
  ) strict`,
  `create index "calibration_note_session" on "calibration_note" ("session_id", "case_id", "id")`,

  // Insert too: "insert or replace" deletes without waking a delete trigger.
  `create trigger "calibration_session_begins_open" before insert on "calibration_session"
    when new."state" <> 'OPEN' or exists (select 1 from "calibration_session" where "id" = new."id")
    begin select raise(abort, 'a calibration session begins open, once'); end`,
  `create trigger "calibration_session_kept" before update on "calibration_session"
    when old."state" <> 'OPEN' or old."id" is not new."id"
    begin select raise(abort, 'a calibration session that has ended never changes'); end`,
  `create trigger "calibration_session_never_deleted" before delete on "calibration_session"
    begin select raise(abort, 'a calibration session is never deleted'); end`,
  ...OF_A_SESSION.flatMap((table) => [
    frozen(table, "insert", ["new"]),
    frozen(table, "update", ["old", "new"]),
    frozen(table, "delete", ["old"]),
  ]),
  `create trigger "calibration_case_kept" before update of "id", "session_id", "number", "employee_id",
      "placement_id", "computed_box", "unit_id", "sex", "age_band" on "calibration_case"
    begin select raise(abort, 'what a calibration case is about never changes'); end`,
];

/** Refuses a change to a row of a session that is not open. */
function frozen(table: string, change: "insert" | "update" | "delete", rows: readonly string[]) {
  const sessions = rows.map((row) => `${row}."session_id"`).join(", ");
  return `create trigger "${table}_${change}_kept" before ${change} on "${table}"
    when exists (select 1 from "calibration_session" where "id" in (${sessions}) and "state" <> 'OPEN')
    begin select raise(abort, 'a calibration session that has ended never changes'); end`;
}
