import { Migration } from "@mikro-orm/migrations";

/** Requests of employees (pengajuan koreksi, keberatan), every step of theirs, and what they attached. */
export class CreateRequests extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // proposal: the record asked for, without a NIP. record_id: what it is to replace; null for something
  // missing. result_*: what came of it. The rules of the steps are those of @talenta/talent; the triggers
  // below keep them against whatever else writes here.
  `create table "request" (
    "seq" integer not null primary key autoincrement,
    "id" text not null unique,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "kind" text not null check ("kind" in ('CORRECTION', 'OBJECTION')),
    "evidence_kind" text,
    "record_id" text,
    "proposal" text,
    "placement_id" text,
    "reason" text not null,
    "submitted_at" text not null,
    "submitted_by" text not null,
    "state" text not null
      check ("state" in ('SUBMITTED', 'IN_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    "owner" text,
    "due" text not null,
    "answer" text,
    "closed_at" text,
    "leads_to" text,
    "result_evidence_id" text,
    "result_placement_id" text,
    check (("kind" = 'CORRECTION') = ("proposal" is not null)),
    check (("kind" = 'CORRECTION') = ("evidence_kind" is not null)),
    check (("kind" = 'OBJECTION') = ("placement_id" is not null)),
    check ("state" in ('SUBMITTED', 'WITHDRAWN') or "owner" is not null),
    check ("state" not in ('GRANTED', 'REFUSED') or "answer" is not null),
    check (("closed_at" is null) = ("state" in ('SUBMITTED', 'IN_REVIEW')))
  ) strict`,
  `create index "request_employee" on "request" ("employee_id", "seq")`,
  `create index "request_open" on "request" ("due", "seq") where "closed_at" is null`,
  `create unique index "request_open_record" on "request" ("record_id")
    where "closed_at" is null and "record_id" is not null`,
  `create unique index "request_open_placement" on "request" ("placement_id")
    where "closed_at" is null and "placement_id" is not null`,
  // "insert or replace" takes rows away without asking a delete trigger; hence the inserts are watched too.
  `create trigger "request_begins" before insert on "request"
    when new."state" <> 'SUBMITTED' or new."owner" is not null
      or exists (select 1 from "request" where "id" = new."id" or "seq" = new."seq")
    begin select raise(abort, 'a request begins as SUBMITTED, once'); end`,
  `create trigger "request_closed" before update on "request" when old."closed_at" is not null
    begin select raise(abort, 'a closed request never changes'); end`,
  `create trigger "request_steps" before update on "request"
    when (old."state" = 'SUBMITTED' and new."state" not in ('IN_REVIEW', 'WITHDRAWN'))
      or (old."state" = 'IN_REVIEW' and new."state" = 'SUBMITTED')
    begin select raise(abort, 'a request skips no step'); end`,
  `create trigger "request_kept" before update on "request"
    when old."id" is not new."id" or old."employee_id" is not new."employee_id"
      or old."kind" is not new."kind" or old."evidence_kind" is not new."evidence_kind"
      or old."record_id" is not new."record_id" or old."proposal" is not new."proposal"
      or old."placement_id" is not new."placement_id" or old."reason" is not new."reason"
      or old."submitted_at" is not new."submitted_at"
      or old."submitted_by" is not new."submitted_by" or old."due" is not new."due"
    begin select raise(abort, 'what a request asks for never changes'); end`,
  `create trigger "request_never_deleted" before delete on "request"
    when exists (select 1 from "employee" where "id" = old."employee_id")
    begin select raise(abort, 'a request is never deleted'); end`,

  `create table "request_step" (
    "request_id" text not null references "request" ("id") on delete cascade,
    "number" integer not null,
    "action" text not null,
    "state" text not null,
    "by" text not null,
    "role" text not null,
    "at" text not null,
    "words" text,
    primary key ("request_id", "number")
  ) strict, without rowid`,
  `create trigger "request_step_fits" before insert on "request_step"
    when new."state" is not (select "state" from "request" where "id" = new."request_id")
      or new."number" is not (select coalesce(max("number"), 0) + 1 from "request_step"
        where "request_id" = new."request_id")
      or exists (select 1 from "request_step" where "request_id" = new."request_id"
        and "state" in ('GRANTED', 'REFUSED', 'WITHDRAWN'))
    begin select raise(abort, 'a step of a request follows the one before, to its state'); end`,
  `create trigger "request_step_kept" before update on "request_step"
    begin select raise(abort, 'a step of a request never changes'); end`,
  `create trigger "request_step_never_deleted" before delete on "request_step"
    when exists (select 1 from "request" where "id" = old."request_id")
    begin select raise(abort, 'a step of a request is never deleted'); end`,

  // content: base64, as it came and as it leaves.
  `create table "request_attachment" (
    "request_id" text not null primary key references "request" ("id") on delete cascade,
    "file_name" text not null,
    "media_type" text not null,
    "size" integer not null,
    "sha256" text not null,
    "content" text not null
  ) strict`,
  `create trigger "request_attachment_comes_first" before insert on "request_attachment"
    when exists (select 1 from "request_attachment" where "request_id" = new."request_id")
      or 'SUBMITTED' is not (select "state" from "request" where "id" = new."request_id")
    begin select raise(abort, 'an attachment comes with its request'); end`,
  `create trigger "request_attachment_kept" before update on "request_attachment"
    begin select raise(abort, 'an attachment never changes'); end`,
  `create trigger "request_attachment_never_deleted" before delete on "request_attachment"
    when exists (select 1 from "request" where "id" = old."request_id")
    begin select raise(abort, 'an attachment is never deleted'); end`,
];
