import { StoreMigration } from "@talenta/store";
import { type ColumnDefinitionBuilder, sql, type SqlBool } from "kysely";

const TOLD = (column: ColumnDefinitionBuilder) => column.notNull();
const KEY = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();

/** What is on record of people, and the files it came by. As migrations 0001 to 0016 have made it, without what it refuses. */
export class CreateRecords extends StoreMigration {
  override async up(): Promise<void> {
    await this.table("setting")
      .addColumn("key", "text", KEY)
      .addColumn("value", "text", TOLD)
      .execute();
    await this.table("unit")
      .addColumn("id", "text", KEY)
      .addColumn("name", "text", TOLD)
      .addColumn("parent_id", "text")
      .addForeignKeyConstraint("unit_parent_id_fkey", ["parent_id"], "unit", ["id"], (key) =>
        key.deferrable().initiallyDeferred(),
      )
      .execute();
    await this.db.schema.createIndex("unit_parent").on("unit").columns(["parent_id"]).execute();
    await this.table("position")
      .addColumn("id", "text", KEY)
      .addColumn("title", "text", TOLD)
      .addColumn("kind", "text")
      .addColumn("class", "text")
      .execute();
    await this.table("employee")
      .addColumn("id", "text", KEY)
      .addColumn("person_key", "text", TOLD)
      .addColumn("nip", "text", TOLD)
      .addColumn("name", "text", TOLD)
      .addColumn("front_title", "text")
      .addColumn("back_title", "text")
      .addColumn("search_name", "text", TOLD)
      .addColumn("birth_date", "text")
      .addColumn("sex", "text")
      .addColumn("employment_kind", "text")
      .addColumn("active", "integer", TOLD)
      .addColumn("legal_standing", "text")
      .addColumn("rank", "text")
      .addColumn("rank_since", "text")
      .addColumn("first_appointed", "text")
      .addColumn("position_id", "text")
      .addColumn("position_class", "text")
      .addColumn("position_since", "text")
      .addColumn("education_level", "text")
      .addColumn("education_name", "text")
      .addColumn("graduation_year", "integer")
      .addColumn("unit_id", "text")
      .addColumn("email_gov", "text")
      .addColumn("retirement_date", "text")
      .addColumn("details", "text", TOLD)
      .addColumn("content_hash", "text", TOLD)
      .addColumn("updated_at", "text", TOLD)
      .addColumn("box", "integer")
      .addColumn("talent_value", this.bigint)
      .addColumn("performance", this.bigint)
      .addColumn("potential", this.bigint)
      .addColumn("left_at", "text")
      .addColumn("due", "text")
      .addColumn("withdrawn_at", "text")
      .addColumn("certain", "integer")
      .addUniqueConstraint("employee_person_key_unique", ["person_key"])
      .addUniqueConstraint("employee_nip_unique", ["nip"])
      .addForeignKeyConstraint("employee_position_id_fkey", ["position_id"], "position", ["id"])
      .addForeignKeyConstraint("employee_unit_id_fkey", ["unit_id"], "unit", ["id"])
      .execute();
    await this.db.schema
      .createIndex("employee_name")
      .on("employee")
      .columns(["active", "search_name", "id", "nip"])
      .execute();
    await this.db.schema.createIndex("employee_unit").on("employee").columns(["unit_id"]).execute();
    await this.db.schema
      .createIndex("employee_due")
      .on("employee")
      .columns(["due"])
      .where(sql<SqlBool>`"active" = 1 and "due" is not null`)
      .execute();
    await this.db.schema
      .createIndex("employee_pool")
      .on("employee")
      .columns([
        "active",
        "box",
        "position_class",
        "rank",
        "education_level",
        "employment_kind",
        "sex",
        "birth_date",
        "retirement_date",
        "unit_id",
        "talent_value",
        "performance",
        "potential",
        "certain",
        "id",
      ])
      .execute();
    await this.table("employee_revision")
      .$call(this.rowNumber("id"))
      .addColumn("employee_id", "text", TOLD)
      .addColumn("record", "text", TOLD)
      .addColumn("person_key", "text", TOLD)
      .addColumn("left_at", "text")
      .addColumn("entered_at", "text", TOLD)
      .addColumn("replaced_by", "text", TOLD)
      .addColumn("replaced_at", "text", TOLD)
      .addColumn("replaced_origin", "text", TOLD)
      .addColumn("replaced_origin_id", "text")
      .addColumn("reason", "text", TOLD)
      .addForeignKeyConstraint(
        "employee_revision_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .addCheckConstraint(
        "employee_revision_check_1",
        sql`"replaced_origin" in ('FILE', 'MUTATION', 'UNDO')`,
      )
      .execute();
    await this.db.schema
      .createIndex("employee_revision_employee")
      .on("employee_revision")
      .columns(["employee_id", "id"])
      .execute();
    await this.table("evidence")
      .addColumn("id", "text", KEY)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("kind", "text", TOLD)
      .addColumn("key", "text", TOLD)
      .addColumn("date", "text", TOLD)
      .addColumn("until", "text")
      .addColumn("facts", "text", TOLD)
      .addColumn("record", "text", TOLD)
      .addColumn("source", "text")
      .addColumn("origin", "text", TOLD)
      .addColumn("origin_id", "text")
      .addColumn("entered_by", "text", TOLD)
      .addColumn("entered_at", "text", TOLD)
      .addColumn("content_hash", "text", TOLD)
      .addUniqueConstraint("evidence_key_unique", ["key"])
      .addForeignKeyConstraint(
        "evidence_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("evidence_employee")
      .on("evidence")
      .columns(["employee_id", "kind", "date"])
      .execute();
    await this.table("evidence_revision")
      .$call(this.rowNumber("id"))
      .addColumn("record_id", "text", TOLD)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("kind", "text", TOLD)
      .addColumn("record", "text", TOLD)
      .addColumn("source", "text")
      .addColumn("origin", "text", TOLD)
      .addColumn("origin_id", "text")
      .addColumn("entered_by", "text", TOLD)
      .addColumn("entered_at", "text", TOLD)
      .addColumn("replacement", "text")
      .addColumn("replaced_by", "text", TOLD)
      .addColumn("replaced_at", "text", TOLD)
      .addColumn("replaced_origin", "text", TOLD)
      .addColumn("replaced_origin_id", "text")
      .addColumn("reason", "text", TOLD)
      .addForeignKeyConstraint(
        "evidence_revision_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("evidence_revision_employee")
      .on("evidence_revision")
      .columns(["employee_id", "id"])
      .execute();
    await this.db.schema
      .createIndex("evidence_revision_record")
      .on("evidence_revision")
      .columns(["record_id", "id"])
      .execute();
    await this.table("placement")
      .$call(this.rowNumber("seq"))
      .addColumn("id", "text", TOLD)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("box", "integer")
      .addColumn("performance", this.bigint)
      .addColumn("potential", this.bigint)
      .addColumn("value", this.bigint)
      .addColumn("evidence", this.bigint, TOLD)
      .addColumn("possible_boxes", "text", TOLD)
      .addColumn("missing", "text", TOLD)
      .addColumn("answers", "text", TOLD)
      .addColumn("policy_id", "text", TOLD)
      .addColumn("policy_version", "integer", TOLD)
      .addColumn("computed_at", "text", TOLD)
      .addColumn("calibrated_box", "integer")
      .addColumn("superseded_at", "text")
      .addColumn("run_id", "text")
      .addUniqueConstraint("placement_id_unique", ["id"])
      .addForeignKeyConstraint(
        "placement_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("placement_current")
      .on("placement")
      .unique()
      .columns(["employee_id"])
      .where(sql<SqlBool>`"superseded_at" is null`)
      .execute();
    await this.db.schema
      .createIndex("placement_then")
      .on("placement")
      .columns(["employee_id", "computed_at", "superseded_at", "box", "run_id", "id"])
      .execute();
    await this.db.schema
      .createIndex("placement_calibrated")
      .on("placement")
      .columns(["employee_id"])
      .where(sql<SqlBool>`"calibrated_box" is not null`)
      .execute();
    await this.table("import")
      .addColumn("id", "text", KEY)
      .addColumn("kind", "text", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("file_name", "text", TOLD)
      .addColumn("content_hash", "text", TOLD)
      .addColumn("columns", "text", TOLD)
      .addColumn("ignored_columns", "text", TOLD)
      .addColumn("dropped_private", "text", TOLD)
      .addColumn("begun_at", "text", TOLD)
      .addColumn("begun_by", "text", TOLD)
      .addColumn("finished_at", "text")
      .addColumn("sheets", "text", (column) => column.notNull().defaultTo("[]"))
      .addColumn("accept_nip_changes", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("dry_run", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("undone_at", "text")
      .addColumn("undone_by", "text")
      .addColumn("undo_reason", "text")
      .addColumn("kept_until", "text")
      .execute();
    await this.db.schema
      .createIndex("import_begun")
      .on("import")
      .columns(["begun_at desc", "id"])
      .execute();
    await this.db.schema
      .createIndex("import_open")
      .on("import")
      .unique()
      .columns(["kind", "content_hash", "columns", "sheets", "accept_nip_changes", "dry_run"])
      .where(sql<SqlBool>`"state" = 'OPEN'`)
      .execute();
    await this.db.schema
      .createIndex("import_kept")
      .on("import")
      .columns(["kept_until"])
      .where(sql<SqlBool>`"kept_until" is not null`)
      .execute();
    await this.table("import_row")
      .addColumn("import_id", "text", TOLD)
      .addColumn("row", "integer", TOLD)
      .addColumn("outcome", "text", TOLD)
      .addColumn("subject", "text")
      .addColumn("hash", "text")
      .addColumn("leads", "integer", TOLD)
      .addColumn("before_hash", "text")
      .addColumn("cells", "text")
      .addColumn("untold", "text")
      .addColumn("before", "text")
      .addColumn("emptied", "text")
      .addColumn("follows", "integer")
      .addPrimaryKeyConstraint("import_row_pkey", ["import_id", "row"])
      .addForeignKeyConstraint(
        "import_row_import_id_fkey",
        ["import_id"],
        "import",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("import_row_subject")
      .on("import_row")
      .columns(["import_id", "subject"])
      .execute();
    await this.db.schema
      .createIndex("import_row_outcome")
      .on("import_row")
      .columns(["import_id", "outcome", "row"])
      .execute();
    await this.table("import_staged")
      .addColumn("import_id", "text", TOLD)
      .addColumn("batch", "integer", TOLD)
      .addColumn("subject", "text", TOLD)
      .addColumn("row", "integer", TOLD)
      .addColumn("record", "text", TOLD)
      .addColumn("hash", "text", TOLD)
      .addColumn("is_new", "integer", TOLD)
      .addPrimaryKeyConstraint("import_staged_pkey", ["import_id", "batch", "subject"])
      .addForeignKeyConstraint(
        "import_staged_import_id_fkey",
        ["import_id"],
        "import",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.table("import_staged_key", { withoutRowid: true })
      .addColumn("import_id", "text", TOLD)
      .addColumn("key", "text", TOLD)
      .addColumn("batch", "integer", TOLD)
      .addColumn("subject", "text", TOLD)
      .addPrimaryKeyConstraint("import_staged_key_pkey", ["import_id", "key", "batch", "subject"])
      .addForeignKeyConstraint(
        "import_staged_key_import_id_batch_subject_fkey",
        ["import_id", "batch", "subject"],
        "import_staged",
        ["import_id", "batch", "subject"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("import_staged_key_of")
      .on("import_staged_key")
      .columns(["import_id", "batch", "subject"])
      .execute();
    await this.table("finding")
      .$call(this.rowNumber("id"))
      .addColumn("import_id", "text", TOLD)
      .addColumn("row", "integer")
      .addColumn("column", "text")
      .addColumn("value", "text")
      .addColumn("dimension", "text", TOLD)
      .addColumn("severity", "text", TOLD)
      .addColumn("message", "text", TOLD)
      .addForeignKeyConstraint("finding_import_id_fkey", ["import_id"], "import", ["id"], (key) =>
        key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("finding_import")
      .on("finding")
      .columns(["import_id", "id"])
      .execute();
    await this.db.schema
      .createIndex("finding_row")
      .on("finding")
      .columns(["import_id", "row"])
      .execute();
    await this.table("structure_revision")
      .$call(this.rowNumber("seq"))
      .addColumn("import_id", "text", TOLD)
      .addColumn("kind", "text", TOLD)
      .addColumn("thing_id", "text", TOLD)
      .addColumn("before", "text")
      .addUniqueConstraint("structure_revision_import_id_kind_thing_id_unique", [
        "import_id",
        "kind",
        "thing_id",
      ])
      .addForeignKeyConstraint("structure_revision_import_id_fkey", ["import_id"], "import", ["id"])
      .addCheckConstraint("structure_revision_check_1", sql`"kind" in ('UNIT', 'POSITION')`)
      .execute();
    await this.db.schema
      .createIndex("structure_revision_thing")
      .on("structure_revision")
      .columns(["kind", "thing_id", "seq"])
      .execute();
  }
}
