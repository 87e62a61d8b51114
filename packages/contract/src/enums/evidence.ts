import { defineEnum } from "./enum.ts";

/** A kind of evidence. */
export const EvidenceKind = defineEnum("EvidenceKind", "A kind of evidence (jenis bukti).", {
  APPRAISAL: "A performance rating (SKP, predikat kinerja).",
  ASSESSMENT: "A result of a profiling or another assessment (penilaian kompetensi).",
  AWARD: "An award (penghargaan).",
  TEAM_ASSIGNMENT: "An assignment to a team (penugasan tim kerja).",
  FEEDBACK_360: "A round of 360 degree feedback (umpan balik 360 derajat).",
  TRAINING: "A training (pelatihan).",
  POST_HELD: "A post held, now or earlier (riwayat jabatan).",
  EDUCATION: "An education completed (riwayat pendidikan).",
  DISCIPLINE: "A disciplinary punishment (hukuman disiplin).",
});
export type EvidenceKind = keyof typeof EvidenceKind;

/** How far an award reaches. */
export const AwardLevel = defineEnum("AwardLevel", "Level of an award (tingkat penghargaan).", {
  UNIT: "Of the unit (unit kerja).",
  AGENCY: "Of the government served (instansi).",
  NATIONAL: "National (nasional).",
  INTERNATIONAL: "International (internasional).",
});
export type AwardLevel = keyof typeof AwardLevel;

/** The highest award of a year, as an appraisal says. */
export const AppraisalAward = defineEnum(
  "AppraisalAward",
  "Highest award of a year, as an appraisal says (penghargaan tertinggi).",
  {
    NONE: "No award (tidak ada).",
    UNIT: "Of the unit (unit kerja).",
    AGENCY: "Of the government served (instansi).",
    NATIONAL: "National (nasional).",
    INTERNATIONAL: "International (internasional).",
  },
);
export type AppraisalAward = keyof typeof AppraisalAward;

/** How near a field of study is to the work. */
export const Relevance = defineEnum(
  "Relevance",
  "How near a field of study is to the work of the post held (relevansi pendidikan).",
  {
    RELEVANT: "The field the post asks for (relevan).",
    RELATED: "A neighbouring field (serumpun).",
    UNRELATED: "Another field (tidak relevan).",
  },
);
export type Relevance = keyof typeof Relevance;

/** How severe a punishment is. */
export const DisciplineLevel = defineEnum(
  "DisciplineLevel",
  "Level of a disciplinary punishment (tingkat hukuman disiplin), PP 94/2021.",
  { LIGHT: "Light (ringan).", MODERATE: "Moderate (sedang).", SEVERE: "Severe (berat)." },
);
export type DisciplineLevel = keyof typeof DisciplineLevel;
