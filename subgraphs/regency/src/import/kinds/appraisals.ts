import { appraisalReader } from "@talenta/siasn";
import { evidenceRows } from "./evidence-rows.ts";

/** Performance ratings (SKP). One person, year and period has one. */
export const appraisalRows = evidenceRows({
  table: "appraisal",
  nipColumn: "nipBaru",
  reader: appraisalReader,
  key: ({ year, period }) => ({ year, period }),
  columns: ["year", "period", "results", "behaviour", "rating", "details"],
  values: (record) => ({
    year: record.year,
    period: record.period,
    results: record.results,
    behaviour: record.behaviour,
    rating: record.rating,
    details: JSON.stringify(record),
  }),
});
