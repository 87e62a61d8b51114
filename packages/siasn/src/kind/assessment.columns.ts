import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import type { CellValue } from "../cell/writable-row.ts";
import type { Column } from "./column.ts";
import { DELETE_ME, NIP } from "./example-person.ts";

const column = (
  name: string,
  type: Column["type"],
  need: "required" | "expected" | "optional",
  meaning: string,
  example: CellValue,
): Column => ({
  name,
  type,
  sensitivity: "professional",
  required: need === "required",
  expected: need !== "optional",
  meaning,
  example,
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
  column("NIP", "text", "required", "Employee number, 18 digits", NIP),
  column("TANGGAL", "date", "required", "Day of the assessment", "2025-06-01"),
  column("BERLAKU SAMPAI", "date", "expected", "Last day the result may be used", "2028-05-31"),
  column("PENYELENGGARA", "text", "expected", "Who held the assessment", DELETE_ME),
  ...COMPETENCIES.flatMap(({ title }) => [
    column(
      achievedColumn(title.id),
      "decimal",
      "expected",
      `${title.en}: level achieved, 1 to 5`,
      3,
    ),
    column(
      requiredColumn(title.id),
      "decimal",
      "expected",
      `${title.en}: level required, 1 to 5`,
      3,
    ),
  ]),
  ...POTENTIAL_ASPECTS.map(({ title }) =>
    column(aspectColumn(title.id), "decimal", "expected", `${title.en}: score, 0 to 5`, 4),
  ),
  column("LITERASI DIGITAL", "decimal", "expected", "Digital literacy, 0 to 100", 80),
  column(
    "PREFERENSI KARIER",
    "text",
    "expected",
    "Career preference, as worded",
    "Manajemen kinerja",
  ),
];
