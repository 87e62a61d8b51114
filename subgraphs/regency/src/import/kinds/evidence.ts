import {
  appraisalReader,
  assessmentReader,
  awardReader,
  teamAssignmentReader,
  feedback360Reader,
  trainingReader,
  postHeldReader,
  educationReader,
  disciplineReader,
} from "@talenta/siasn";
import { resultRows } from "../../programme/result-rows.ts";
import { evidenceRows } from "./evidence-rows.ts";

/** Performance ratings (SKP). One person, year and period has one. */
export const appraisalRows = evidenceRows({
  kind: "APPRAISAL",
  nipColumn: "nipBaru",
  reader: appraisalReader,
});

/** Results of profiling and other assessments. One person, day and provider has one. */
export const assessmentRows = resultRows(
  evidenceRows({
    kind: "ASSESSMENT",
    nipColumn: "NIP",
    reader: assessmentReader,
  }),
);

/** Awards (penghargaan). One person, day and name has one. */
export const awardRows = evidenceRows({
  kind: "AWARD",
  nipColumn: "NIP",
  reader: awardReader,
});

/** Team assignments (penugasan tim). One person, first day and team has one. */
export const teamAssignmentRows = evidenceRows({
  kind: "TEAM_ASSIGNMENT",
  nipColumn: "NIP",
  reader: teamAssignmentReader,
});

/** 360 degree feedback. One person, year and period has one. */
export const feedback360Rows = evidenceRows({
  kind: "FEEDBACK_360",
  nipColumn: "NIP",
  reader: feedback360Reader,
});

/** Trainings (pelatihan). One person, first day and name has one. */
export const trainingRows = evidenceRows({
  kind: "TRAINING",
  nipColumn: "NIP",
  reader: trainingReader,
});

/** Posts held (riwayat jabatan). One person, first day and title has one. */
export const postHeldRows = evidenceRows({
  kind: "POST_HELD",
  nipColumn: "NIP",
  reader: postHeldReader,
});

/** Educations (riwayat pendidikan). One person, level, year and field of study has one. */
export const educationRows = evidenceRows({
  kind: "EDUCATION",
  nipColumn: "NIP",
  reader: educationReader,
});

/** Discipline (hukuman disiplin). One person, level and first day has one. */
export const disciplineRows = evidenceRows({
  kind: "DISCIPLINE",
  nipColumn: "NIP",
  reader: disciplineReader,
});
