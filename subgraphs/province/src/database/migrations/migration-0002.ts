import { Migration } from "@mikro-orm/migrations";

/** Profiling programmes (Profiling ASN): every version of every plan. */
export class CreateProgrammes extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // The plan is JSON; times are ISO 8601 in UTC. A closed programme's last version carries the closing.
  `create table "programme" (
    "id" text not null,
    "version" integer not null check ("version" >= 1),
    "state" text not null check ("state" in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    "plan" text not null,
    "drafted_at" text not null,
    "drafted_by" text not null,
    "published_at" text,
    "published_by" text,
    "closed_at" text,
    "closed_by" text,
    primary key ("id", "version"),
    check (("state" = 'DRAFT') = ("published_at" is null)),
    check (("state" = 'CLOSED') = ("closed_at" is not null))
  ) strict`,
  `create unique index "programme_one_draft" on "programme" ("id") where "state" = 'DRAFT'`,
  // Owners act on what was published, so it stays as it was even where code above is wrong.
  `create trigger "programme_published_never_changes" before update on "programme"
    when old."state" <> 'DRAFT' and (new."plan" is not old."plan" or new."id" is not old."id"
      or new."version" is not old."version" or new."published_at" is not old."published_at"
      or old."state" = 'CLOSED' or new."state" = 'DRAFT')
    begin select raise(abort, 'a published programme is never changed, only amended or closed'); end`,
  `create trigger "programme_published_stays" before delete on "programme" when old."state" <> 'DRAFT'
    begin select raise(abort, 'a published programme is never deleted'); end`,
];
