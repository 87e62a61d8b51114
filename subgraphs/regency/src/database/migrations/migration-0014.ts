import { Migration } from "@mikro-orm/migrations";

/** What an import changed can be taken back, and a dry run leaves nothing behind. */
export class TakeImportsBack extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // What a person's record said until it was replaced or withdrawn: who did that, when, why, and by
  // what. person_key and left_at are not part of what a file says, and return with it.
  `create table "employee_revision" (
    "id" integer not null primary key autoincrement,
    "employee_id" text not null references "employee" ("id") on delete cascade,
    "record" text not null,
    "person_key" text not null,
    "left_at" text,
    "entered_at" text not null,
    "replaced_by" text not null,
    "replaced_at" text not null,
    "replaced_origin" text not null check ("replaced_origin" in ('FILE', 'MUTATION', 'UNDO')),
    "replaced_origin_id" text,
    "reason" text not null
  ) strict`,
  `create index "employee_revision_employee" on "employee_revision" ("employee_id", "id")`,
  `create trigger "employee_revision_kept" before update on "employee_revision"
    begin select raise(abort, 'a revision of an employee never changes'); end`,
  `create trigger "employee_revision_never_deleted" before delete on "employee_revision"
    when exists (select 1 from "employee" where "id" = old."employee_id")
    begin select raise(abort, 'a revision of an employee is never deleted'); end`,

  // withdrawn_at: since when the person is on record no longer; the row keeps the id, for what hangs on it, and says
  // nothing else. Nobody who is withdrawn has left.
  `alter table "employee" add column "withdrawn_at" text`,
  `drop trigger "employee_left"`,
  `create trigger "employee_left" after update of "active" on "employee"
    when old."active" = 1 and new."active" = 0 and new."withdrawn_at" is null
    begin update "employee" set "left_at" = new."updated_at" where "id" = new."id"; end`,

  // kept_until: when a dry run may be forgotten; null for an import.
  `alter table "import" add column "undone_at" text`,
  `alter table "import" add column "undone_by" text`,
  `alter table "import" add column "undo_reason" text`,
  `alter table "import" add column "kept_until" text`,
  `create index "import_kept" on "import" ("kept_until") where "kept_until" is not null`,

  // What batches of an open dry run would have stored, and the words by which a later row may depend on it.
  `create table "import_staged" (
    "import_id" text not null references "import" ("id") on delete cascade,
    "batch" integer not null,
    "subject" text not null,
    "row" integer not null,
    "record" text not null,
    "hash" text not null,
    "is_new" integer not null,
    primary key ("import_id", "batch", "subject")
  ) strict`,
  `create table "import_staged_key" (
    "import_id" text not null,
    "key" text not null,
    "batch" integer not null,
    "subject" text not null,
    primary key ("import_id", "key", "batch", "subject"),
    foreign key ("import_id", "batch", "subject")
      references "import_staged" ("import_id", "batch", "subject") on delete cascade
  ) strict, without rowid`,
  `create index "import_staged_key_of" on "import_staged_key" ("import_id", "batch", "subject")`,
];
