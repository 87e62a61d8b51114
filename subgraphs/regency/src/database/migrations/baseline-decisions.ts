import { type ColumnDefinitionBuilder, sql, type SqlBool } from "kysely";
import { CreateCalibrationAtOnce } from "./baseline-calibration.ts";

const TOLD = (column: ColumnDefinitionBuilder) => column.notNull();
const KEY = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();

/** What is decided of people, and by which rules. As migrations 0001 to 0016 have made it, without what it refuses. */
export class CreateDecisions extends CreateCalibrationAtOnce {
  override async up(): Promise<void> {
    await super.up();
    await this.table("policy")
      .addColumn("id", "text", TOLD)
      .addColumn("version", "integer", TOLD)
      .addColumn("document", "text", TOLD)
      .addColumn("digest", "text", TOLD)
      .addColumn("stored_at", "text", TOLD)
      .addPrimaryKeyConstraint("policy_pkey", ["id", "version"])
      .execute();
    await this.table("adoption")
      .$call(this.rowNumber("seq"))
      .addColumn("id", "text", TOLD)
      .addColumn("policy_id", "text", TOLD)
      .addColumn("policy_version", "integer", TOLD)
      .addColumn("from_day", "text", TOLD)
      .addColumn("decided_by", "text")
      .addColumn("decided_at", "text", TOLD)
      .addColumn("cancelled_by", "text")
      .addColumn("cancelled_at", "text")
      .addUniqueConstraint("adoption_id_unique", ["id"])
      .addForeignKeyConstraint(
        "adoption_policy_id_policy_version_fkey",
        ["policy_id", "policy_version"],
        "policy",
        ["id", "version"],
      )
      .execute();
    await this.db.schema
      .createIndex("adoption_from")
      .on("adoption")
      .columns(["from_day", "seq"])
      .execute();
    await this.table("competency_standard")
      .addColumn("id", "text", KEY)
      .addColumn("position_id", "text")
      .addColumn("position_class", "text")
      .addColumn("requirements", "text", TOLD)
      .addColumn("mark", "text", TOLD)
      .addColumn("source", "text", TOLD)
      .addColumn("set_at", "text", TOLD)
      .addColumn("set_by", "text", TOLD)
      .addColumn("reason", "text", TOLD)
      .addColumn("ended_at", "text")
      .addColumn("ended_by", "text")
      .addColumn("end_reason", "text")
      .addForeignKeyConstraint(
        "competency_standard_position_id_fkey",
        ["position_id"],
        "position",
        ["id"],
      )
      .addCheckConstraint(
        "competency_standard_check_1",
        sql`("position_id" is null) <> ("position_class" is null)`,
      )
      .addCheckConstraint(
        "competency_standard_check_2",
        sql`("ended_at" is null) = ("ended_by" is null) and ("ended_at" is null) = ("end_reason" is null)`,
      )
      .execute();
    await this.db.schema
      .createIndex("competency_standard_position")
      .on("competency_standard")
      .unique()
      .columns(["position_id"])
      .where(sql<SqlBool>`"ended_at" is null and "position_id" is not null`)
      .execute();
    await this.db.schema
      .createIndex("competency_standard_class")
      .on("competency_standard")
      .unique()
      .columns(["position_class"])
      .where(sql<SqlBool>`"ended_at" is null and "position_class" is not null`)
      .execute();
    await this.db.schema
      .createIndex("competency_standard_set")
      .on("competency_standard")
      .columns(["set_at desc", "id"])
      .execute();
    await this.table("request")
      .$call(this.rowNumber("seq"))
      .addColumn("id", "text", TOLD)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("kind", "text", TOLD)
      .addColumn("evidence_kind", "text")
      .addColumn("record_id", "text")
      .addColumn("proposal", "text")
      .addColumn("placement_id", "text")
      .addColumn("reason", "text", TOLD)
      .addColumn("submitted_at", "text", TOLD)
      .addColumn("submitted_by", "text", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("owner", "text")
      .addColumn("due", "text", TOLD)
      .addColumn("answer", "text")
      .addColumn("closed_at", "text")
      .addColumn("leads_to", "text")
      .addColumn("result_record_id", "text")
      .addColumn("result_placement_id", "text")
      .addUniqueConstraint("request_id_unique", ["id"])
      .addForeignKeyConstraint(
        "request_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .addCheckConstraint("request_check_1", sql`"kind" in ('CORRECTION', 'OBJECTION')`)
      .addCheckConstraint(
        "request_check_2",
        sql`"state" in ('SUBMITTED', 'IN_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN')`,
      )
      .addCheckConstraint(
        "request_check_3",
        sql`("kind" = 'CORRECTION') = ("proposal" is not null)`,
      )
      .addCheckConstraint(
        "request_check_4",
        sql`("kind" = 'CORRECTION') = ("evidence_kind" is not null)`,
      )
      .addCheckConstraint(
        "request_check_5",
        sql`("kind" = 'OBJECTION') = ("placement_id" is not null)`,
      )
      .addCheckConstraint(
        "request_check_6",
        sql`"state" in ('SUBMITTED', 'WITHDRAWN') or "owner" is not null`,
      )
      .addCheckConstraint(
        "request_check_7",
        sql`"state" not in ('GRANTED', 'REFUSED') or "answer" is not null`,
      )
      .addCheckConstraint(
        "request_check_8",
        sql`("closed_at" is null) = ("state" in ('SUBMITTED', 'IN_REVIEW'))`,
      )
      .execute();
    await this.db.schema
      .createIndex("request_employee")
      .on("request")
      .columns(["employee_id", "seq"])
      .execute();
    await this.db.schema
      .createIndex("request_open")
      .on("request")
      .columns(["due", "seq"])
      .where(sql<SqlBool>`"closed_at" is null`)
      .execute();
    await this.db.schema
      .createIndex("request_open_record")
      .on("request")
      .unique()
      .columns(["record_id"])
      .where(sql<SqlBool>`"closed_at" is null and "record_id" is not null`)
      .execute();
    await this.db.schema
      .createIndex("request_open_placement")
      .on("request")
      .unique()
      .columns(["placement_id"])
      .where(sql<SqlBool>`"closed_at" is null and "placement_id" is not null`)
      .execute();
    await this.table("request_attachment")
      .addColumn("request_id", "text", KEY)
      .addColumn("file_name", "text", TOLD)
      .addColumn("media_type", "text", TOLD)
      .addColumn("size", "integer", TOLD)
      .addColumn("sha256", "text", TOLD)
      .addColumn("content", "text", TOLD)
      .addForeignKeyConstraint(
        "request_attachment_request_id_fkey",
        ["request_id"],
        "request",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.table("request_step", { withoutRowid: true })
      .addColumn("request_id", "text", TOLD)
      .addColumn("number", "integer", TOLD)
      .addColumn("action", "text", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("by", "text", TOLD)
      .addColumn("role", "text", TOLD)
      .addColumn("at", "text", TOLD)
      .addColumn("words", "text")
      .addPrimaryKeyConstraint("request_step_pkey", ["request_id", "number"])
      .addForeignKeyConstraint(
        "request_step_request_id_fkey",
        ["request_id"],
        "request",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.table("programme")
      .addColumn("id", "text", KEY)
      .addColumn("version", "integer", TOLD)
      .addColumn("plan", "text", TOLD)
      .addColumn("joined_at", "text", TOLD)
      .addColumn("joined_by", "text", TOLD)
      .execute();
    await this.table("participant")
      .addColumn("id", "text", KEY)
      .addColumn("programme_id", "text", TOLD)
      .addColumn("employee_id", "text")
      .addColumn("position_class", "text")
      .addColumn("state", "text", TOLD)
      .addColumn("session_id", "text")
      .addColumn("named_at", "text", TOLD)
      .addColumn("assessment_id", "text")
      .addColumn("result_at", "text")
      .addColumn("result_late", "integer", TOLD)
      .addColumn("updated_at", "text", TOLD)
      .addUniqueConstraint("participant_programme_id_employee_id_unique", [
        "programme_id",
        "employee_id",
      ])
      .addForeignKeyConstraint("participant_programme_id_fkey", ["programme_id"], "programme", [
        "id",
      ])
      .addForeignKeyConstraint(
        "participant_employee_id_fkey",
        ["employee_id"],
        "employee",
        ["id"],
        (key) => key.onDelete("set null"),
      )
      .execute();
    await this.db.schema
      .createIndex("participant_employee")
      .on("participant")
      .columns(["employee_id"])
      .execute();
    await this.db.schema
      .createIndex("participant_state")
      .on("participant")
      .columns(["programme_id", "state", "session_id"])
      .execute();
    await this.table("participant_step")
      .$call(this.rowNumber("id"))
      .addColumn("participant_id", "text", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("session_id", "text")
      .addColumn("at", "text", TOLD)
      .addColumn("by", "text", TOLD)
      .addColumn("reason", "text")
      .addForeignKeyConstraint(
        "participant_step_participant_id_fkey",
        ["participant_id"],
        "participant",
        ["id"],
        (key) => key.onDelete("cascade"),
      )
      .execute();
    await this.db.schema
      .createIndex("participant_step_participant")
      .on("participant_step")
      .columns(["participant_id", "id"])
      .execute();
  }
}
