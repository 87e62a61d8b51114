export { FILE_KINDS, type FileKind, importKindOf, type ImportKindOf } from "./kind/file-kind.ts";
export { achievedColumn, aspectColumn, requiredColumn } from "./kind/assessment.columns.ts";
export { columnsOf } from "./kind/columns.ts";
export { type EmployeeRecord } from "./employee/employee.record.ts";
export { employeeReader } from "./employee/employee.reader.ts";
export {
  EVIDENCE_KINDS,
  evidenceKind,
  type EvidenceFileKind,
  type EvidenceKind,
  type EvidenceRecords,
} from "./kind/evidence.kinds.ts";
export { evidenceForm, type EvidenceForm } from "./evidence/evidence.reader.ts";
export { folded } from "./cell/text.ts";
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
