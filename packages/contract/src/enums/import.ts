import { defineEnum } from "./enum.ts";

/** What a file holds. */
export const ImportKind = defineEnum("ImportKind", "What a file brought in holds.", {
  EMPLOYEES: "Employees as SIASN exports them.",
  STANDARDS: "Competency standards of positions and classes (standar kompetensi jabatan).",
  APPRAISALS: "Performance appraisals (SKP).",
  ASSESSMENTS: "Assessment results (penilaian kompetensi dan potensi).",
  AWARDS: "Awards (penghargaan).",
  TEAM_ASSIGNMENTS: "Team assignments (penugasan tim kerja).",
  FEEDBACK_360: "360 degree feedback (umpan balik 360 derajat).",
  TRAININGS: "Trainings (pelatihan).",
  POSTS_HELD: "Posts held, now and earlier (riwayat jabatan).",
  EDUCATIONS: "Educations completed (riwayat pendidikan).",
  DISCIPLINE: "Disciplinary punishments (hukuman disiplin).",
});
export type ImportKind = keyof typeof ImportKind;

/** How far an import has come. */
export const ImportState = defineEnum("ImportState", "How far an import has come.", {
  OPEN: "Begun; rows may still arrive. Beginning the same file again resumes it.",
  FINISHED: "Every row has its outcome.",
  UNDONE: "What it had done was taken back; it takes no more rows.",
});
export type ImportState = keyof typeof ImportState;

/** The quality dimension of a finding, in the words of BKN's data quality index (IKD). */
export const FindingDimension = defineEnum(
  "FindingDimension",
  "What a finding in a file is about, in the four words of BKN's data quality index (IKD).",
  {
    COMPLETENESS: "Something is missing (kelengkapan).",
    TIMELINESS: "Something is out of date (ketepatan waktu).",
    ACCURACY: "Something is not right in itself (akurasi).",
    CONSISTENCY: "Two things do not agree (konsistensi).",
  },
);
export type FindingDimension = keyof typeof FindingDimension;
