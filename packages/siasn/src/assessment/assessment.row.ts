import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { achievedColumn, aspectColumn, requiredColumn } from "../kind/assessment.columns.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import type { AssessmentRecord } from "./assessment.record.ts";

/** Heading of each field of an assessment that has one column. */
export const ASSESSMENT_HEADINGS = {
  nip: "NIP",
  date: "TANGGAL",
  validUntil: "BERLAKU SAMPAI",
  provider: "PENYELENGGARA",
  digitalLiteracy: "LITERASI DIGITAL",
  careerPreference: "PREFERENSI KARIER",
} as const;

/** An assessment as a row of its file: what the reader reads back to the same record. */
export function assessmentRow(record: Readonly<Partial<AssessmentRecord>>): WritableRow {
  const { competencies = {}, aspects, ...fields } = record;
  const row: Record<string, string | number | null> = {};
  for (const [field, value] of Object.entries(fields)) {
    row[ASSESSMENT_HEADINGS[field as keyof typeof fields]] = value;
  }
  for (const { id, title } of COMPETENCIES) {
    row[achievedColumn(title.id)] = competencies[id]?.achieved ?? null;
    row[requiredColumn(title.id)] = competencies[id]?.required ?? null;
  }
  for (const { id, title } of POTENTIAL_ASPECTS) {
    row[aspectColumn(title.id)] = aspects?.[id] ?? null;
  }
  return row;
}
