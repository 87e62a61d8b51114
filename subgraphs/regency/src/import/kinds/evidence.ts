import { resultRows } from "../../programme/result-rows.ts";
import { evidenceRows } from "./evidence-rows.ts";

/** Performance ratings (SKP). One person, year and period has one. */
export const appraisalRows = evidenceRows("APPRAISAL");

/** Results of profiling and other assessments. One person, day and provider has one. */
export const assessmentRows = resultRows(evidenceRows("ASSESSMENT"));

/** Awards (penghargaan). One person, day and name has one. */
export const awardRows = evidenceRows("AWARD");

/** Team assignments (penugasan tim). One person, first day and team has one. */
export const teamAssignmentRows = evidenceRows("TEAM_ASSIGNMENT");

/** 360 degree feedback. One person, year and period has one. */
export const feedback360Rows = evidenceRows("FEEDBACK_360");

/** Trainings (pelatihan). One person, first day and name has one. */
export const trainingRows = evidenceRows("TRAINING");

/** Posts held (riwayat jabatan). One person, first day and title has one. */
export const postHeldRows = evidenceRows("POST_HELD");

/** Educations (riwayat pendidikan). One person, level, year and field of study has one. */
export const educationRows = evidenceRows("EDUCATION");

/** Discipline (hukuman disiplin). One person, level and first day has one. */
export const disciplineRows = evidenceRows("DISCIPLINE");
