import { assessmentReader } from "@talenta/siasn";
import { evidenceRows } from "./evidence-rows.ts";

/** Results of profiling and other assessments. One person, day and provider has one. */
export const assessmentRows = evidenceRows({
  table: "assessment",
  nipColumn: "NIP",
  reader: assessmentReader,
  key: ({ date, provider }) => ({ date, provider }),
  columns: [
    "date",
    "valid_until",
    "provider",
    "competencies",
    "aspects",
    "digital_literacy",
    "career_preference",
  ],
  values: (record) => ({
    date: record.date,
    valid_until: record.validUntil,
    provider: record.provider,
    competencies: JSON.stringify(record.competencies),
    aspects: JSON.stringify(record.aspects),
    digital_literacy: record.digitalLiteracy,
    career_preference: record.careerPreference,
  }),
});
