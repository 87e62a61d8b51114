import { type ColumnDefinitionBuilder, sql, type SqlBool } from "kysely";
import { CreateRecords } from "./baseline-people.ts";

const TOLD = (column: ColumnDefinitionBuilder) => column.notNull();
const KEY = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();

/** Sessions of the committee. As migrations 0001 to 0016 have made it, without what it refuses. */
export class CreateCalibrationAtOnce extends CreateRecords {
  override async up(): Promise<void> {
    await super.up();
    await this.table("calibration_session")
      .addColumn("id", "text", KEY)
      .addColumn("title", "text", TOLD)
      .addColumn("state", "text", TOLD)
      .addColumn("agenda", "text", TOLD)
      .addColumn("quorum", "integer", TOLD)
      .addColumn("left_out_unplaced", "integer", TOLD)
      .addColumn("left_out_elsewhere", "integer", TOLD)
      .addColumn("opened_by", "text", TOLD)
      .addColumn("opened_at", "text", TOLD)
      .addColumn("request_id", "text")
      .addColumn("ended_by", "text")
      .addColumn("ended_at", "text")
      .addColumn("signed_as", "text")
      .addColumn("cancel_reason", "text")
      .addUniqueConstraint("calibration_session_request_id_unique", ["request_id"])
      .addCheckConstraint(
        "calibration_session_check_1",
        sql`"state" in ('OPEN', 'SIGNED', 'CANCELLED')`,
      )
      .addCheckConstraint(
        "calibration_session_check_2",
        sql`("state" = 'OPEN') = ("ended_at" is null) and ("state" = 'SIGNED') = ("signed_as" is not null)`,
      )
      .execute();
    await this.db.schema
      .createIndex("calibration_session_opened")
      .on("calibration_session")
      .columns(["opened_at desc", "id"])
      .execute();
    await this.table("calibration_case")
      .addColumn("id", "text", KEY)
      .addColumn("session_id", "text", TOLD)
      .addColumn("number", "integer", TOLD)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("placement_id", "text", TOLD)
      .addColumn("computed_box", "integer", TOLD)
      .addColumn("unit_id", "text")
      .addColumn("sex", "text")
      .addColumn("age_band", "text")
      .addColumn("outcome", "text")
      .addColumn("box", "integer")
      .addColumn("closed_by", "text")
      .addColumn("closed_at", "text")
      .addColumn("close_reason", "text")
      .addColumn("head_by", "text")
      .addColumn("head_at", "text")
      .addColumn("head_agreed", "integer")
      .addColumn("head_reason", "text")
      .addColumn("standing_box", "integer")
      .addUniqueConstraint("calibration_case_session_id_number_unique", ["session_id", "number"])
      .addUniqueConstraint("calibration_case_session_id_placement_id_unique", [
        "session_id",
        "placement_id",
      ])
      .addUniqueConstraint("calibration_case_session_id_id_unique", ["session_id", "id"])
      .addForeignKeyConstraint(
        "calibration_case_session_id_fkey",
        ["session_id"],
        "calibration_session",
        ["id"],
      )
      .execute();
    await this.db.schema
      .createIndex("calibration_case_placement")
      .on("calibration_case")
      .columns(["placement_id"])
      .execute();
    await this.db.schema
      .createIndex("calibration_case_employee")
      .on("calibration_case")
      .columns(["employee_id"])
      .execute();
    await this.table("calibration_member")
      .addColumn("session_id", "text", TOLD)
      .addColumn("number", "integer", TOLD)
      .addColumn("subject", "text", TOLD)
      .addColumn("nip", "text", TOLD)
      .addColumn("chair", "integer", TOLD)
      .addColumn("present", "integer", TOLD)
      .addPrimaryKeyConstraint("calibration_member_pkey", ["session_id", "subject"])
      .addForeignKeyConstraint(
        "calibration_member_session_id_fkey",
        ["session_id"],
        "calibration_session",
        ["id"],
      )
      .execute();
    await this.table("calibration_note")
      .$call(this.rowNumber("id"))
      .addColumn("session_id", "text", TOLD)
      .addColumn("case_id", "text")
      .addColumn("by", "text", TOLD)
      .addColumn("at", "text", TOLD)
      .addColumn("text", "text", TOLD)
      .addColumn("request_id", "text")
      .addUniqueConstraint("calibration_note_session_id_by_request_id_unique", [
        "session_id",
        "by",
        "request_id",
      ])
      .addForeignKeyConstraint(
        "calibration_note_session_id_fkey",
        ["session_id"],
        "calibration_session",
        ["id"],
      )
      .addForeignKeyConstraint(
        "calibration_note_session_id_case_id_fkey",
        ["session_id", "case_id"],
        "calibration_case",
        ["session_id", "id"],
      )
      .execute();
    await this.db.schema
      .createIndex("calibration_note_session")
      .on("calibration_note")
      .columns(["session_id", "case_id", "id"])
      .execute();
    await this.table("calibration_proposal")
      .$call(this.rowNumber("id"))
      .addColumn("session_id", "text", TOLD)
      .addColumn("case_id", "text", TOLD)
      .addColumn("box", "integer", TOLD)
      .addColumn("reason", "text", TOLD)
      .addColumn("by", "text", TOLD)
      .addColumn("at", "text", TOLD)
      .addUniqueConstraint("calibration_proposal_case_id_box_unique", ["case_id", "box"])
      .addForeignKeyConstraint(
        "calibration_proposal_session_id_case_id_fkey",
        ["session_id", "case_id"],
        "calibration_case",
        ["session_id", "id"],
      )
      .addForeignKeyConstraint(
        "calibration_proposal_session_id_by_fkey",
        ["session_id", "by"],
        "calibration_member",
        ["session_id", "subject"],
      )
      .execute();
    await this.table("calibration_recusal")
      .$call(this.rowNumber("id"))
      .addColumn("session_id", "text", TOLD)
      .addColumn("member", "text", TOLD)
      .addColumn("employee_id", "text", TOLD)
      .addColumn("ground", "text", TOLD)
      .addColumn("declared_by", "text")
      .addColumn("note", "text")
      .addColumn("at", "text", TOLD)
      .addColumn("withdrawn_at", "text")
      .addForeignKeyConstraint(
        "calibration_recusal_session_id_fkey",
        ["session_id"],
        "calibration_session",
        ["id"],
      )
      .addForeignKeyConstraint(
        "calibration_recusal_session_id_member_fkey",
        ["session_id", "member"],
        "calibration_member",
        ["session_id", "subject"],
      )
      .execute();
    await this.db.schema
      .createIndex("calibration_recusal_once")
      .on("calibration_recusal")
      .unique()
      .columns(["session_id", "member", "employee_id"])
      .where(sql<SqlBool>`"withdrawn_at" is null`)
      .execute();
    await this.db.schema
      .createIndex("calibration_recusal_employee")
      .on("calibration_recusal")
      .columns(["employee_id", "ground"])
      .execute();
    await this.table("calibration_vote")
      .addColumn("session_id", "text", TOLD)
      .addColumn("case_id", "text", TOLD)
      .addColumn("member", "text", TOLD)
      .addColumn("box", "integer", TOLD)
      .addColumn("at", "text", TOLD)
      .addColumn("counted", "integer", TOLD)
      .addPrimaryKeyConstraint("calibration_vote_pkey", ["case_id", "member"])
      .addForeignKeyConstraint(
        "calibration_vote_session_id_case_id_fkey",
        ["session_id", "case_id"],
        "calibration_case",
        ["session_id", "id"],
      )
      .addForeignKeyConstraint(
        "calibration_vote_session_id_member_fkey",
        ["session_id", "member"],
        "calibration_member",
        ["session_id", "subject"],
      )
      .execute();
  }
}
