import { Migration } from "@mikro-orm/migrations";

/** When people left, so that a movement between two days knows who did. */
export class RememberLeavers extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  // left_at: the moment somebody at work was said to be so no longer, as written in updated_at with it; null
  // while active, and where nobody was seen to leave. Whoever writes active need not know of it.
  `alter table "employee" add column "left_at" text`,
  `create trigger "employee_left" after update of "active" on "employee"
    when old."active" = 1 and new."active" = 0
    begin update "employee" set "left_at" = new."updated_at" where "id" = new."id"; end`,
  `create trigger "employee_back" after update of "active" on "employee"
    when old."active" = 0 and new."active" = 1
    begin update "employee" set "left_at" = null where "id" = new."id"; end`,
];
