import { appraisalReader, assessmentReader } from "@talenta/siasn";
import { evidenceRows } from "./evidence-rows.ts";

/** Performance ratings (SKP). One person, year and period has one. */
export const appraisalRows = evidenceRows({
  kind: "APPRAISAL",
  nipColumn: "nipBaru",
  reader: appraisalReader,
});

/** Results of profiling and other assessments. One person, day and provider has one. */
export const assessmentRows = evidenceRows({
  kind: "ASSESSMENT",
  nipColumn: "NIP",
  reader: assessmentReader,
});
