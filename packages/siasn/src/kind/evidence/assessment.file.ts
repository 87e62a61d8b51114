import { ASSESSMENT_COLUMNS } from "../assessment.columns.ts";
import type { AssessmentRecord } from "../assessment.record.ts";
import type { OwnFile } from "../evidence-file.ts";

/** Results of profiling (ProASN) and other assessments. */
export const ASSESSMENT: OwnFile<"ASSESSMENT", "assessments", AssessmentRecord> = {
  kind: "ASSESSMENT",
  file: "assessments",
  label: { en: "A result of a profiling or another assessment", id: "penilaian kompetensi" },
  fileLabel: { en: "Assessment results", id: "penilaian kompetensi dan potensi" },
  key: ({ date, provider }) => ({ date, provider }),
  keyUntold: ["provider"],
  date: ({ date }) => date,
  until: ({ validUntil }) => validUntil,
  source: ({ provider }) => provider,
  facts: ({ competencies, aspects }) => ({ competencies, aspects }),
  columns: ASSESSMENT_COLUMNS,
};
