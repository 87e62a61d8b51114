import type { Sentence } from "@talenta/sentences";

/** The four words BKN grades an agency's data by (indeks kualitas data, IKD). */
const DIMENSIONS = ["COMPLETENESS", "TIMELINESS", "ACCURACY", "CONSISTENCY"] as const;

/** One of the four dimensions of data quality (kelengkapan, ketepatan waktu, akurasi, konsistensi). */
export type Dimension = (typeof DIMENSIONS)[number];

/** NOTE: the row is in, something deserves a look. REJECT: the row stays out until it is mended. */
export type Severity = "NOTE" | "REJECT";

/** One thing found in a file, and what to do about it. */
export interface Finding {
  /** Row as the spreadsheet numbers it (header = 1 when it is in the first line); null for the whole file. */
  row: number | null;
  /** Canonical column name; null for the whole row or file. */
  column: string | null;
  /** What the cell held; null where it was empty or private. */
  value: string | null;
  dimension: Dimension;
  severity: Severity;
  /** Says what to do. */
  message: Sentence;
}
