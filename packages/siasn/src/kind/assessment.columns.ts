import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { Column } from "./column.ts";

const column = (
  name: string,
  type: Column["type"],
  need: "required" | "expected" | "optional",
  meaning: string,
): Column => ({
  name,
  type,
  sensitivity: "professional",
  required: need === "required",
  expected: need !== "optional",
  meaning,
});

/** Heading of the level somebody reached in one competency. */
export const achievedColumn = (title: string): string => `${title.toUpperCase()} CAPAIAN`;
/** Heading of the level the position asks for in one competency. */
export const requiredColumn = (title: string): string => `${title.toUpperCase()} STANDAR`;
/** Heading of one aspect of potential. */
export const aspectColumn = (title: string): string => `POTENSI ${title.toUpperCase()}`;

/**
 * Our own template for results of ProASN and other assessments. ASSUMPTION (A): BKN's export format,
 * score ranges and the scale of career preference are not published.
 */
export const ASSESSMENT_COLUMNS: readonly Column[] = [
  column("NIP", "text", "required", "Employee number, 18 digits"),
  column("TANGGAL", "date", "required", "Day of the assessment"),
  column("BERLAKU SAMPAI", "date", "expected", "Last day the result may be used"),
  column("PENYELENGGARA", "text", "expected", "Who held the assessment"),
  ...COMPETENCIES.flatMap(({ title }) => [
    column(achievedColumn(title.id), "decimal", "expected", `${title.en}: level achieved, 1 to 5`),
    column(requiredColumn(title.id), "decimal", "expected", `${title.en}: level required, 1 to 5`),
  ]),
  ...POTENTIAL_ASPECTS.map(({ title }) =>
    column(aspectColumn(title.id), "decimal", "expected", `${title.en}: score, 0 to 5`),
  ),
  column("LITERASI DIGITAL", "decimal", "expected", "Digital literacy, 0 to 100"),
  column("PREFERENSI KARIER", "text", "expected", "Career preference, as worded"),
];
