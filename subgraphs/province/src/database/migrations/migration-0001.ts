import { Migration } from "@mikro-orm/migrations";

/** What the province keeps: settings, and its policies with every step of their lives. */
export class CreateProvince extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table "setting" ("key" text not null primary key, "value" text not null) strict`,

  // The document is canonical JSON, the digest its SHA-256 in hex; times are ISO 8601 in UTC.
  `create table "policy" (
    "id" text not null,
    "version" integer not null check ("version" >= 1),
    "state" text not null check ("state" in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    "document" text not null,
    "digest" text not null,
    "published_at" text,
    "withdrawn_at" text,
    primary key ("id", "version"),
    check (("state" = 'DRAFT') = ("published_at" is null)),
    check (("state" = 'WITHDRAWN') = ("withdrawn_at" is not null))
  ) strict`,
  `create unique index "policy_one_draft" on "policy" ("id") where "state" = 'DRAFT'`,
  // What is published must stay as it was even where code above is wrong.
  `create trigger "policy_begins_as_next_draft" before insert on "policy"
    when new."state" <> 'DRAFT' or new."version" <>
      (select coalesce(max("version"), 0) + 1 from "policy" where "id" = new."id")
    begin select raise(abort, 'a policy begins as the draft of its next version'); end`,
  `create trigger "policy_published_never_changes" before update on "policy"
    when new."id" is not old."id" or new."version" is not old."version"
      or (old."state" = 'DRAFT' and new."state" = 'WITHDRAWN')
      or (old."state" = 'PUBLISHED' and (new."state" is not 'WITHDRAWN'
        or new."document" is not old."document" or new."digest" is not old."digest"
        or new."published_at" is not old."published_at"))
      or old."state" = 'WITHDRAWN'
    begin select raise(abort, 'a published policy is never changed, only withdrawn'); end`,
  `create trigger "policy_published_stays" before delete on "policy" when old."state" <> 'DRAFT'
    begin select raise(abort, 'a published policy is never deleted'); end`,

  // Steps outlive a draft that was discarded, so they refer to no row.
  `create table "policy_event" (
    "number" integer primary key,
    "policy_id" text not null,
    "version" integer not null,
    "action" text not null
      check ("action" in ('DRAFTED', 'REVISED', 'DISCARDED', 'PUBLISHED', 'WITHDRAWN')),
    "at" text not null,
    "actor" text not null,
    "reason" text,
    "digest" text not null
  ) strict`,
  `create index "policy_event_policy" on "policy_event" ("policy_id", "version", "number")`,
  `create trigger "policy_event_never_changes" before update on "policy_event"
    begin select raise(abort, 'a step of a policy is never changed'); end`,
  `create trigger "policy_event_stays" before delete on "policy_event"
    begin select raise(abort, 'a step of a policy is never deleted'); end`,
];
