import { Migration } from "@mikro-orm/migrations";

/** Units and positions are called again what they were called before an import that is undone. */
export class RememberStructure extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // What a unit or position was before the import that made it or changed it; null: it was not there. seq: the order
  // in which they were changed first.
  `create table "structure_revision" (
    "seq" integer not null primary key autoincrement,
    "import_id" text not null references "import" ("id"),
    "kind" text not null check ("kind" in ('UNIT', 'POSITION')),
    "thing_id" text not null,
    "before" text,
    unique ("import_id", "kind", "thing_id")
  ) strict`,
  `create index "structure_revision_thing" on "structure_revision" ("kind", "thing_id", "seq")`,
];
