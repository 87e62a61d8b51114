export { type AppraisalRecord, type Award, AWARDS } from "./appraisal/appraisal.record.ts";
export { appraisalReader } from "./appraisal/appraisal.reader.ts";
export { APPRAISAL_HEADINGS, appraisalRow } from "./appraisal/appraisal.row.ts";
export { type AssessmentRecord } from "./assessment/assessment.record.ts";
export { assessmentReader } from "./assessment/assessment.reader.ts";
export { ASSESSMENT_HEADINGS, assessmentRow } from "./assessment/assessment.row.ts";
export { type Column, FILE_KINDS, type FileKind } from "./columns/column.ts";
export { achievedColumn, aspectColumn, requiredColumn } from "./columns/assessment.columns.ts";
export { columnsOf } from "./columns/columns.ts";
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
} from "./evidence/evidence.records.ts";
export { type EvidenceFileKind, type EvidenceRecords } from "./evidence/evidence.files.ts";
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
export { DIMENSIONS, type Dimension, type Finding, type Severity } from "./finding.ts";
export { type StandardOwner, type StandardRecord } from "./standard/standard.record.ts";
export { standardReader } from "./standard/standard.reader.ts";
export { standardRow } from "./standard/standard.row.ts";
export { type RowOutcome, type RowReader } from "./reader.ts";
export { aboutFile, batched } from "./table/batches.ts";
export { openTable, type OpenOptions, type TableFile } from "./table/open-table.ts";
export { UNMENDED } from "./table/header.ts";
export { DEFAULT_HEADINGS } from "./heading/default-headings.ts";
export { type HeadingTable, parseHeadings } from "./heading/heading-table.ts";
export { worrying, type WorryingHeading } from "./heading/worrying.ts";
export { type Table, type TableRow, type TextSource } from "./table/table.ts";
export { withKnown } from "./untold/with-known.ts";
export { withKnownEmployee } from "./employee/employee.known.ts";
export { writeTemplate } from "./template/write-template.ts";
export { DEFAULT_TITLES } from "./title/default-titles.ts";
export { classOf } from "./title/class-of.ts";
export { parseTitles } from "./title/parse-titles.ts";
export {
  POSITION_KINDS,
  type PositionKind,
  type TitleRule,
  type TitleTable,
} from "./title/title-table.ts";
export {
  type ImportSummary,
  type Upload,
  uploadFile,
  type UploadProgress,
} from "./upload/upload-file.ts";
export { writeSheet } from "./write/write-sheet.ts";
export { type CellValue, type WritableRow } from "./write/writable-row.ts";
export { writeTable, type WriteOptions } from "./write/write-table.ts";
