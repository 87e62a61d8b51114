import { Migration } from "@mikro-orm/migrations";

/** Competency standards (standar kompetensi jabatan), every version there was. */
export class CreateCompetencyStandards extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // A standard is of one position or of one class. The version in force has no end; a version never
  // changes but to get one.
  `create table "competency_standard" (
    "id" text not null primary key,
    "position_id" text references "position" ("id"),
    "position_class" text,
    "requirements" text not null,
    "mark" text not null,
    "source" text not null,
    "set_at" text not null,
    "set_by" text not null,
    "reason" text not null,
    "ended_at" text,
    "ended_by" text,
    "end_reason" text,
    check (("position_id" is null) <> ("position_class" is null)),
    check (("ended_at" is null) = ("ended_by" is null)
      and ("ended_at" is null) = ("end_reason" is null))
  ) strict`,
  `create unique index "competency_standard_position" on "competency_standard" ("position_id")
    where "ended_at" is null and "position_id" is not null`,
  `create unique index "competency_standard_class" on "competency_standard" ("position_class")
    where "ended_at" is null and "position_class" is not null`,
  `create index "competency_standard_set" on "competency_standard" ("set_at" desc, "id")`,
  `create trigger "competency_standard_kept" before update on "competency_standard"
    when old."ended_at" is not null or new."ended_at" is null
      or old."id" is not new."id" or old."position_id" is not new."position_id"
      or old."position_class" is not new."position_class"
      or old."requirements" is not new."requirements" or old."mark" is not new."mark"
      or old."source" is not new."source" or old."set_at" is not new."set_at"
      or old."set_by" is not new."set_by" or old."reason" is not new."reason"
    begin select raise(abort, 'a competency standard may only be ended'); end`,
  `create trigger "competency_standard_never_deleted" before delete on "competency_standard"
    begin select raise(abort, 'a competency standard is never deleted'); end`,
];
