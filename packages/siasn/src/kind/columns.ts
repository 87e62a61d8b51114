import { APPRAISAL_COLUMNS } from "./appraisal.columns.ts";
import { ASSESSMENT_COLUMNS } from "./assessment.columns.ts";
import type { Column, FileKind } from "./column.ts";
import { EMPLOYEE_COLUMNS } from "./employee.columns.ts";
import { STANDARD_COLUMNS } from "./standard.columns.ts";
import { columnsFor } from "./evidence-file.ts";
import { EVIDENCE_FILES } from "./evidence.files.ts";

const COLUMNS: Readonly<Record<FileKind, readonly Column[]>> = {
  employees: EMPLOYEE_COLUMNS,
  standards: STANDARD_COLUMNS,
  appraisals: APPRAISAL_COLUMNS,
  assessments: ASSESSMENT_COLUMNS,
  awards: columnsFor(EVIDENCE_FILES.awards),
  "team-assignments": columnsFor(EVIDENCE_FILES["team-assignments"]),
  "feedback-360": columnsFor(EVIDENCE_FILES["feedback-360"]),
  trainings: columnsFor(EVIDENCE_FILES.trainings),
  "posts-held": columnsFor(EVIDENCE_FILES["posts-held"]),
  educations: columnsFor(EVIDENCE_FILES.educations),
  discipline: columnsFor(EVIDENCE_FILES.discipline),
};

/** The columns a file of this kind may have, in the order they are written. */
export function columnsOf(kind: FileKind): readonly Column[] {
  return COLUMNS[kind];
}
