import { say, together } from "@talenta/sentences";
import type { AppraisalRecord } from "@talenta/siasn";
import { ratingOf } from "@talenta/talent";
import { resultRows } from "./result-rows.ts";
import type { RowKind } from "../row-kind.ts";
import { evidenceRows } from "./evidence-rows.ts";

const RATED = ["results", "behaviour", "rating"];

/**
 * Performance ratings (SKP). One person, year and period has one. Where a file tells the rating and not what it
 * follows from, or the other way about, the two may not agree any more.
 */
export const appraisalRows: RowKind<AppraisalRecord> = {
  ...evidenceRows("APPRAISAL"),
  disagreement({ results, behaviour, rating }, untold) {
    const stays = RATED.filter((field) => untold.includes(field));
    if (stays.length === 0 || stays.length === RATED.length) return null;
    if (results === null || behaviour === null) return null;
    const given = ratingOf(results, behaviour);
    if (given === rating) return null;
    return {
      column: "kuadranKinerja",
      value: rating,
      dimension: "CONSISTENCY",
      severity: "NOTE",
      message: say("finding.staysUntold", {
        fields: together(stays),
        given: given.replaceAll("_", " "),
        rating: rating.replaceAll("_", " "),
      }),
    };
  },
};

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
