import type {
  AppraisalRecord,
  AssessmentRecord,
  AwardRecord,
  DisciplineRecord,
  EducationRecord,
  Feedback360Record,
  PostHeldRecord,
  TeamAssignmentRecord,
  TrainingRecord,
} from "@talenta/siasn";

/** What each kind of evidence is a record of. */
export interface EvidenceRecords {
  APPRAISAL: AppraisalRecord;
  ASSESSMENT: AssessmentRecord;
  AWARD: AwardRecord;
  TEAM_ASSIGNMENT: TeamAssignmentRecord;
  FEEDBACK_360: Feedback360Record;
  TRAINING: TrainingRecord;
  POST_HELD: PostHeldRecord;
  EDUCATION: EducationRecord;
  DISCIPLINE: DisciplineRecord;
}

/** A kind of evidence (jenis bukti). */
export type EvidenceKind = keyof EvidenceRecords;
