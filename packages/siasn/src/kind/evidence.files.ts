import type { EvidenceFile } from "./evidence-file.ts";
import type {
  AwardRecord,
  TeamAssignmentRecord,
  Feedback360Record,
  TrainingRecord,
  PostHeldRecord,
  EducationRecord,
  DisciplineRecord,
} from "./evidence.records.ts";
import { AWARD_FILE } from "./evidence/award.file.ts";
import { TEAM_ASSIGNMENT_FILE } from "./evidence/team-assignment.file.ts";
import { FEEDBACK_360_FILE } from "./evidence/feedback-360.file.ts";
import { TRAINING_FILE } from "./evidence/training.file.ts";
import { POST_HELD_FILE } from "./evidence/post-held.file.ts";
import { EDUCATION_FILE } from "./evidence/education.file.ts";
import { DISCIPLINE_FILE } from "./evidence/discipline.file.ts";

/** The record each kind of evidence file holds. */
export interface EvidenceRecords {
  awards: AwardRecord;
  "team-assignments": TeamAssignmentRecord;
  "feedback-360": Feedback360Record;
  trainings: TrainingRecord;
  "posts-held": PostHeldRecord;
  educations: EducationRecord;
  discipline: DisciplineRecord;
}

/** The kinds of file that are described field by field. */
export type EvidenceFileKind = keyof EvidenceRecords;

/** What describes each of them. */
export const EVIDENCE_FILES: {
  readonly [Kind in EvidenceFileKind]: EvidenceFile<EvidenceRecords[Kind]>;
} = {
  awards: AWARD_FILE,
  "team-assignments": TEAM_ASSIGNMENT_FILE,
  "feedback-360": FEEDBACK_360_FILE,
  trainings: TRAINING_FILE,
  "posts-held": POST_HELD_FILE,
  educations: EDUCATION_FILE,
  discipline: DISCIPLINE_FILE,
};
