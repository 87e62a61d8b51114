import { Migration } from "@mikro-orm/migrations";

/** Evidence of every kind in one table, and every value it ever had in another. */
export class GatherEvidence extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const WHAT_A_RECORD_SAYS = `
    "record" text not null,
    "source" text,
    "origin" text not null,
    "origin_id" text,
    "entered_by" text not null,
    "entered_at" text not null`;

const STATEMENTS = [
  // key: hash over person, kind and what tells one record of that kind from another; a correction may
  // change it, the id stays. date, until and facts repeat what the rules read of the record, so that
  // placing a thousand people takes one statement and no long text.
  `create table "evidence" (
    "id" text not null primary key,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "kind" text not null,
    "key" text not null unique,
    "date" text not null,
    "until" text,
    "facts" text not null,
    ${WHAT_A_RECORD_SAYS},
    "content_hash" text not null
  ) strict`,
  `create index "evidence_employee" on "evidence" ("employee_id", "kind", "date")`,
  `create index "evidence_date" on "evidence" ("date", "employee_id")`,
  `create index "evidence_until" on "evidence" ("until", "employee_id") where "until" is not null`,

  // What a record said until it was corrected or withdrawn, who did that, when, why, and what it says
  // instead (replacement, null where it was withdrawn).
  `create table "evidence_revision" (
    "id" integer not null primary key autoincrement,
    "evidence_id" text not null,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "kind" text not null,
    ${WHAT_A_RECORD_SAYS},
    "replacement" text,
    "replaced_by" text not null,
    "replaced_at" text not null,
    "replaced_origin" text not null,
    "replaced_origin_id" text,
    "reason" text not null
  ) strict`,
  `create index "evidence_revision_employee" on "evidence_revision" ("employee_id", "id")`,
  `create index "evidence_revision_record" on "evidence_revision" ("evidence_id", "id")`,
  `create trigger "evidence_revision_kept" before update on "evidence_revision"
    begin select raise(abort, 'a revision of evidence never changes'); end`,
  `create trigger "evidence_revision_never_deleted" before delete on "evidence_revision"
    when exists (select 1 from "employee" where "id" = old."employee_id")
    begin select raise(abort, 'a revision of evidence is never deleted'); end`,

  `insert into "evidence" ("id", "employee_id", "kind", "key", "date", "until", "facts", "record",
      "source", "origin", "entered_by", "entered_at", "content_hash")
    select "id", "employee_id", 'APPRAISAL', "id", "year" || '-12-31', null,
      json_object('year', "year", 'period', "period", 'rating', "rating",
        'award', "details" ->> 'award', 'teamAssignments', "details" ->> 'teamAssignments',
        'feedback360', "details" ->> 'feedback360'),
      json_remove("details", '$.nip'), "details" ->> 'raterName', 'FILE', '', "updated_at", "content_hash"
    from "appraisal"`,
  `insert into "evidence" ("id", "employee_id", "kind", "key", "date", "until", "facts", "record",
      "source", "origin", "entered_by", "entered_at", "content_hash")
    select "id", "employee_id", 'ASSESSMENT', "id", "date", "valid_until",
      json_object('competencies', json("competencies"), 'aspects', json("aspects")),
      json_object('date', "date", 'validUntil', "valid_until", 'provider', "provider",
        'competencies', json("competencies"), 'aspects', json("aspects"),
        'digitalLiteracy', "digital_literacy", 'careerPreference', "career_preference"),
      "provider", 'FILE', '', "updated_at", "content_hash"
    from "assessment"`,
  // All of it came by file; the last import that decided about a record is the one it came by.
  `update "evidence" set "origin_id" = (
      select r."import_id" from "import" i
      join "import_row" r on r."import_id" = i."id" and r."subject" = "evidence"."id" and r."leads" = 1
      order by i."begun_at" desc limit 1)`,
  `update "evidence" set "entered_by" = coalesce(
      (select i."begun_by" from "import" i where i."id" = "evidence"."origin_id"), 'unknown')`,
  `drop table "appraisal"`,
  `drop table "assessment"`,
];
