export { type AppraisalRecord } from "./appraisal/appraisal.record.ts";
export { appraisalReader } from "./appraisal/appraisal.reader.ts";
export { APPRAISAL_HEADINGS, appraisalRow } from "./appraisal/appraisal.row.ts";
export { type AssessmentRecord } from "./assessment/assessment.record.ts";
export { assessmentReader } from "./assessment/assessment.reader.ts";
export { ASSESSMENT_HEADINGS, assessmentRow } from "./assessment/assessment.row.ts";
export { FILE_KINDS, type FileKind } from "./kind/column.ts";
export { achievedColumn, aspectColumn, requiredColumn } from "./kind/assessment.columns.ts";
export { columnsOf } from "./kind/columns.ts";
export { type EmployeeRecord } from "./employee/employee.record.ts";
export { employeeReader } from "./employee/employee.reader.ts";
export {
  type AwardRecord,
  type DisciplineRecord,
  type EducationRecord,
  type Feedback360Record,
  type PostHeldRecord,
  type TeamAssignmentRecord,
  type TrainingRecord,
} from "./kind/evidence.records.ts";
export { type EvidenceFileKind, type EvidenceRecords } from "./kind/evidence.files.ts";
export {
  awardReader,
  disciplineReader,
  educationReader,
  evidenceRow,
  feedback360Reader,
  fieldColumns,
  postHeldReader,
  teamAssignmentReader,
  trainingReader,
} from "./evidence/evidence.reader.ts";
export { SiasnError } from "./errors.ts";
export { type Dimension, type Finding, type Severity } from "./finding.ts";
export { type StandardOwner, type StandardRecord } from "./standard/standard.record.ts";
export { standardReader } from "./standard/standard.reader.ts";
export { standardRow } from "./standard/standard.row.ts";
export { type RowReader } from "./row/row-reader.ts";
export { aboutFile, batched } from "./table/batches.ts";
export { openTable } from "./table/open-table.ts";
export { UNMENDED } from "./table/header.ts";
export { DEFAULT_HEADINGS } from "./heading/default-headings.ts";
export { type HeadingTable, parseHeadings } from "./heading/heading-table.ts";
export { worrying } from "./heading/worrying.ts";
export { type TableRow } from "./cell/table-row.ts";
export { type Table } from "./table/table.ts";
export { withKnown } from "./untold/with-known.ts";
export { withKnownEmployee } from "./employee/employee.known.ts";
export { writeTemplate } from "./template/write-template.ts";
export { DEFAULT_TITLES } from "./title/default-titles.ts";
export { type ImportSummary, uploadFile } from "./upload/upload-file.ts";
export { writeSheet } from "./write/write-sheet.ts";
export { type WritableRow } from "./cell/writable-row.ts";
export { writeTable } from "./write/write-table.ts";
