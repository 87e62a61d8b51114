import {
  APPRAISAL_HEADINGS,
  appraisalReader,
  appraisalRow,
  ASSESSMENT_HEADINGS,
  assessmentReader,
  assessmentRow,
  awardReader,
  disciplineReader,
  educationReader,
  fieldColumns,
  type EvidenceFileKind,
  evidenceRow,
  feedback360Reader,
  type FileKind,
  postHeldReader,
  type RowReader,
  teamAssignmentReader,
  trainingReader,
  type WritableRow,
} from "@talenta/siasn";
import type { EvidenceKind, EvidenceRecords } from "../database/entities/evidence-records.ts";

/** How files hold a kind of evidence: the one set of rules by which its records are checked. */
export interface EvidenceFileOf<Record> {
  readonly file: FileKind;
  /** Heading of each field that has one column. */
  readonly headings: Readonly<{ nip: string } & { [field: string]: string }>;
  readonly reader: (columns: readonly string[]) => RowReader<Record>;
  /** A record as a row of the file; what is no good in it is for the reader to say. */
  readonly row: (record: Partial<Record>) => WritableRow;
}

function described<Record>(
  file: EvidenceFileKind,
  reader: (columns: readonly string[]) => RowReader<Record>,
): EvidenceFileOf<Record> {
  return {
    file,
    headings: { nip: "NIP", ...fieldColumns(file) },
    reader,
    row: (record) => evidenceRow(file, record as never),
  };
}

/** The file of every kind. */
export const EVIDENCE_FILE_OF: {
  readonly [Kind in EvidenceKind]: EvidenceFileOf<EvidenceRecords[Kind]>;
} = {
  APPRAISAL: {
    file: "appraisals",
    headings: APPRAISAL_HEADINGS,
    reader: appraisalReader,
    row: appraisalRow,
  },
  ASSESSMENT: {
    file: "assessments",
    headings: ASSESSMENT_HEADINGS,
    reader: assessmentReader,
    row: assessmentRow,
  },
  AWARD: described("awards", awardReader),
  TEAM_ASSIGNMENT: described("team-assignments", teamAssignmentReader),
  FEEDBACK_360: described("feedback-360", feedback360Reader),
  TRAINING: described("trainings", trainingReader),
  POST_HELD: described("posts-held", postHeldReader),
  EDUCATION: described("educations", educationReader),
  DISCIPLINE: described("discipline", disciplineReader),
};
