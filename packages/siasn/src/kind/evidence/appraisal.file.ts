import { APPRAISAL_COLUMNS } from "../appraisal.columns.ts";
import type { AppraisalRecord } from "../appraisal.record.ts";
import { lastDayOf, type OwnFile } from "../evidence-file.ts";

/** Performance ratings (SKP). */
export const APPRAISAL: OwnFile<"APPRAISAL", "appraisals", AppraisalRecord> = {
  kind: "APPRAISAL",
  file: "appraisals",
  label: { en: "A performance rating", id: "SKP, predikat kinerja" },
  fileLabel: { en: "Performance appraisals", id: "SKP" },
  key: ({ year, period }) => ({ year, period }),
  keyUntold: [],
  date: ({ year }) => lastDayOf(year),
  until: () => null,
  source: ({ raterName }) => raterName,
  facts: ({ year, period, rating, award, teamAssignments, feedback360 }) => ({
    year,
    period,
    rating,
    award,
    teamAssignments,
    feedback360,
  }),
  columns: APPRAISAL_COLUMNS,
};
