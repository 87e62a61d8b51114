import { Migration } from "@mikro-orm/migrations";

/** An import may be a dry run, which stores nothing. */
export class MarkDryRuns extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [`alter table "import" add column "dry_run" integer not null default 0`];
