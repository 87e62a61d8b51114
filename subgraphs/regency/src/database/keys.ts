import type { ForeignKey } from "@talenta/store";

/** Which columns point at rows of which table. */
export const FOREIGN_KEYS: readonly ForeignKey[] = [
  {
    table: "adoption",
    columns: ["policy_id", "policy_version"],
    references: ["policy", ["id", "version"]],
  },
  {
    table: "calibration_case",
    columns: ["session_id"],
    references: ["calibration_session", ["id"]],
  },
  {
    table: "calibration_member",
    columns: ["session_id"],
    references: ["calibration_session", ["id"]],
  },
  {
    table: "calibration_note",
    columns: ["session_id"],
    references: ["calibration_session", ["id"]],
  },
  {
    table: "calibration_note",
    columns: ["session_id", "case_id"],
    references: ["calibration_case", ["session_id", "id"]],
  },
  {
    table: "calibration_proposal",
    columns: ["session_id", "case_id"],
    references: ["calibration_case", ["session_id", "id"]],
  },
  {
    table: "calibration_proposal",
    columns: ["session_id", "by"],
    references: ["calibration_member", ["session_id", "subject"]],
  },
  {
    table: "calibration_recusal",
    columns: ["session_id"],
    references: ["calibration_session", ["id"]],
  },
  {
    table: "calibration_recusal",
    columns: ["session_id", "member"],
    references: ["calibration_member", ["session_id", "subject"]],
  },
  {
    table: "calibration_vote",
    columns: ["session_id", "case_id"],
    references: ["calibration_case", ["session_id", "id"]],
  },
  {
    table: "calibration_vote",
    columns: ["session_id", "member"],
    references: ["calibration_member", ["session_id", "subject"]],
  },
  { table: "competency_standard", columns: ["position_id"], references: ["position", ["id"]] },
  { table: "employee", columns: ["position_id"], references: ["position", ["id"]] },
  { table: "employee", columns: ["unit_id"], references: ["unit", ["id"]] },
  {
    table: "employee_revision",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "evidence",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "evidence_revision",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "cascade",
  },
  { table: "finding", columns: ["import_id"], references: ["import", ["id"]], onDelete: "cascade" },
  {
    table: "import_row",
    columns: ["import_id"],
    references: ["import", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "import_staged",
    columns: ["import_id"],
    references: ["import", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "import_staged_key",
    columns: ["import_id", "batch", "subject"],
    references: ["import_staged", ["import_id", "batch", "subject"]],
    onDelete: "cascade",
  },
  { table: "participant", columns: ["programme_id"], references: ["programme", ["id"]] },
  {
    table: "participant",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "set null",
  },
  {
    table: "participant_step",
    columns: ["participant_id"],
    references: ["participant", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "placement",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "request",
    columns: ["employee_id"],
    references: ["employee", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "request_attachment",
    columns: ["request_id"],
    references: ["request", ["id"]],
    onDelete: "cascade",
  },
  {
    table: "request_step",
    columns: ["request_id"],
    references: ["request", ["id"]],
    onDelete: "cascade",
  },
  { table: "structure_revision", columns: ["import_id"], references: ["import", ["id"]] },
  { table: "unit", columns: ["parent_id"], references: ["unit", ["id"]], deferrable: true },
];

/** Tables whose rows SQLite keeps in the order of their primary key. */
export const WITHOUT_ROWID = ["import_staged_key", "request_step"] as const;
