import { Migration } from "@mikro-orm/migrations";

/** Everything one regency keeps. Text collates byte by byte, so SQL orders ids as JavaScript does. */
export class CreateRegency extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table "setting" ("key" text not null primary key, "value" text not null) strict`,

  `create table "unit" (
    "id" text not null primary key,
    "name" text not null,
    "parent_id" text references "unit" ("id") deferrable initially deferred
  ) strict`,
  `create index "unit_parent" on "unit" ("parent_id")`,

  `create table "position" (
    "id" text not null primary key,
    "title" text not null,
    "kind" text,
    "class" text
  ) strict`,

  // box, talent_value, performance and potential repeat the placement, so that one index answers a
  // count and another a ranking; they are written by the placement service alone, in its transaction.
  `create table "employee" (
    "id" text not null primary key,
    "person_key" text not null unique,
    "nip" text not null unique,
    "name" text not null,
    "front_title" text,
    "back_title" text,
    "search_name" text not null,
    "birth_date" text,
    "sex" text,
    "employment_kind" text,
    "active" integer not null,
    "legal_standing" text,
    "rank" text,
    "rank_since" text,
    "first_appointed" text,
    "position_id" text references "position" ("id"),
    "position_class" text,
    "position_since" text,
    "education_level" text,
    "education_name" text,
    "graduation_year" integer,
    "unit_id" text references "unit" ("id"),
    "email_gov" text,
    "retirement_date" text,
    "details" text not null,
    "content_hash" text not null,
    "updated_at" text not null,
    "box" integer,
    "talent_value" integer,
    "performance" integer,
    "potential" integer
  ) strict`,
  // Counts and rankings are answered from this index alone, without a look at the rows.
  `create index "employee_pool" on "employee" (
    "active", "box", "position_class", "rank", "education_level", "employment_kind", "sex",
    "birth_date", "retirement_date", "unit_id", "talent_value", "performance", "potential", "id"
  )`,
  // Lists by name, and the search through all names.
  `create index "employee_name" on "employee" ("active", "search_name", "id", "nip")`,
  `create index "employee_unit" on "employee" ("unit_id")`,

  `create table "appraisal" (
    "id" text not null primary key,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "year" integer not null,
    "period" text not null,
    "results" text,
    "behaviour" text,
    "rating" text not null,
    "details" text not null,
    "content_hash" text not null,
    "updated_at" text not null,
    unique ("employee_id", "year", "period")
  ) strict`,

  `create table "assessment" (
    "id" text not null primary key,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "date" text not null,
    "valid_until" text,
    "provider" text,
    "competencies" text not null,
    "aspects" text not null,
    "digital_literacy" text,
    "career_preference" text,
    "content_hash" text not null,
    "updated_at" text not null
  ) strict`,
  `create index "assessment_employee" on "assessment" ("employee_id", "date")`,

  `create table "placement" (
    "employee_id" text not null primary key references "employee" ("id") on delete cascade,
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
    "computed_at" text not null
  ) strict`,

  `create table "import" (
    "id" text not null primary key,
    "kind" text not null,
    "state" text not null,
    "file_name" text not null,
    "content_hash" text not null,
    "columns" text not null,
    "ignored_columns" text not null,
    "dropped_private" text not null,
    "begun_at" text not null,
    "begun_by" text not null,
    "finished_at" text
  ) strict`,
  `create index "import_begun" on "import" ("begun_at" desc, "id")`,
  `create unique index "import_open" on "import" ("kind", "content_hash", "columns") where "state" = 'OPEN'`,

  // subject: whom or what the row is about (null when unreadable); leads: the row that decides for
  // its subject; before_hash: what the subject's content was before this import (null: it was not there).
  // With a rowid, because cells of a usual row would take an overflow page of their own without one.
  `create table "import_row" (
    "import_id" text not null references "import" ("id") on delete cascade,
    "row" integer not null,
    "outcome" text not null,
    "subject" text,
    "hash" text,
    "leads" integer not null,
    "before_hash" text,
    "cells" text,
    primary key ("import_id", "row")
  ) strict`,
  `create index "import_row_subject" on "import_row" ("import_id", "subject")`,
  `create index "import_row_outcome" on "import_row" ("import_id", "outcome", "row")`,

  `create table "finding" (
    "id" integer not null primary key autoincrement,
    "import_id" text not null references "import" ("id") on delete cascade,
    "row" integer,
    "column" text,
    "value" text,
    "dimension" text not null,
    "severity" text not null,
    "message" text not null
  ) strict`,
  `create index "finding_import" on "finding" ("import_id", "id")`,
  `create index "finding_row" on "finding" ("import_id", "row")`,
];
