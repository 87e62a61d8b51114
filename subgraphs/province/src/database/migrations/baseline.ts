import { StoreMigration } from "@talenta/store";
import { type ColumnDefinitionBuilder, sql, type SqlBool } from "kysely";

const TOLD = (column: ColumnDefinitionBuilder) => column.notNull();
const KEY = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();

/** The whole schema. As migrations 0001 to 0002 have made it, without what it refuses. */
export class CreateProvinceAtOnce extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("setting")
      .addColumn("key", "text", KEY)
      .addColumn("value", "text", TOLD)
      .execute();
    await this.table("policy")
      .addColumn("id", "text", TOLD)
      .addColumn("version", "integer", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("document", "text", TOLD)
      .addColumn("digest", "text", TOLD)
      .addColumn("published_at", "text")
      .addColumn("withdrawn_at", "text")
      .addPrimaryKeyConstraint("policy_pkey", ["id", "version"])
      .addCheckConstraint("policy_check_1", sql`"version" >= 1`)
      .addCheckConstraint("policy_check_2", sql`"state" in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')`)
      .addCheckConstraint("policy_check_3", sql`("state" = 'DRAFT') = ("published_at" is null)`)
      .addCheckConstraint(
        "policy_check_4",
        sql`("state" = 'WITHDRAWN') = ("withdrawn_at" is not null)`,
      )
      .execute();
    await this.db.schema
      .createIndex("policy_one_draft")
      .on("policy")
      .unique()
      .columns(["id"])
      .where(sql<SqlBool>`"state" = 'DRAFT'`)
      .execute();
    await this.table("policy_event")
      .$call(this.rowNumber("number"))
      .addColumn("policy_id", "text", TOLD)
      .addColumn("version", "integer", TOLD)
      .addColumn("action", "text", TOLD)
      .addColumn("at", "text", TOLD)
      .addColumn("actor", "text", TOLD)
      .addColumn("reason", "text")
      .addColumn("digest", "text", TOLD)
      .addCheckConstraint(
        "policy_event_check_1",
        sql`"action" in ('DRAFTED', 'REVISED', 'DISCARDED', 'PUBLISHED', 'WITHDRAWN')`,
      )
      .execute();
    await this.db.schema
      .createIndex("policy_event_policy")
      .on("policy_event")
      .columns(["policy_id", "version", "number"])
      .execute();
    await this.table("programme")
      .addColumn("id", "text", TOLD)
      .addColumn("version", "integer", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("plan", "text", TOLD)
      .addColumn("drafted_at", "text", TOLD)
      .addColumn("drafted_by", "text", TOLD)
      .addColumn("published_at", "text")
      .addColumn("published_by", "text")
      .addColumn("closed_at", "text")
      .addColumn("closed_by", "text")
      .addPrimaryKeyConstraint("programme_pkey", ["id", "version"])
      .addCheckConstraint("programme_check_1", sql`"version" >= 1`)
      .addCheckConstraint("programme_check_2", sql`"state" in ('DRAFT', 'PUBLISHED', 'CLOSED')`)
      .addCheckConstraint("programme_check_3", sql`("state" = 'DRAFT') = ("published_at" is null)`)
      .addCheckConstraint(
        "programme_check_4",
        sql`("state" = 'CLOSED') = ("closed_at" is not null)`,
      )
      .execute();
    await this.db.schema
      .createIndex("programme_one_draft")
      .on("programme")
      .unique()
      .columns(["id"])
      .where(sql<SqlBool>`"state" = 'DRAFT'`)
      .execute();
  }
}
