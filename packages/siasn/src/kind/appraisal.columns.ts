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

/**
 * SIASN's `skp22` fields; case does not count (it varies in the source), and `nipBaru` for the person.
 * The optional ones are additions of ours (A): `periode` for ratings within a year, and the supporting
 * performance of that year, without which nobody can rise above meeting expectation. Those three stay for
 * files already in use: evidence files of awards, team assignments and 360 feedback go before them.
 */
export const APPRAISAL_COLUMNS: readonly Column[] = [
  column("nipBaru", "text", "required", "Employee number, 18 digits"),
  column("tahun", "integer", "required", "Year the rating is for"),
  column("periode", "text", "optional", "Period within the year; empty for the yearly rating"),
  column("hasilKinerja", "text", "expected", "Results of work against expectation"),
  column("hasilKinerjaNilai", "decimal", "expected", "1 above, 2 meets, 3 below expectation"),
  column("perilakuKerja", "text", "expected", "Work behaviour against expectation"),
  column("PerilakuKerjaNilai", "decimal", "expected", "1 above, 2 meets, 3 below expectation"),
  column("kuadranKinerja", "text", "expected", "Rating (predikat kinerja)"),
  column("KuadranKinerjaNilai", "decimal", "expected", "1 Sangat Baik ... 5 Sangat Kurang"),
  column("namaPenilai", "text", "expected", "Rater's name"),
  column("nipNrpPenilai", "text", "expected", "Rater's number"),
  column("penilaiGolonganId", "text", "expected", "Rater's rank"),
  column("penilaiJabatanNm", "text", "expected", "Rater's position"),
  column("penilaiUnorNm", "text", "expected", "Rater's unit"),
  column("statusPenilai", "text", "expected", "Rater's standing"),
  column(
    "penghargaan",
    "text",
    "optional",
    "Highest award of the year: none, unit, agency, national, international; a file of awards goes before",
  ),
  column(
    "penugasanTim",
    "integer",
    "optional",
    "Team assignments within the last two years; a file of team assignments goes before",
  ),
  column(
    "umpanBalik360",
    "decimal",
    "optional",
    "360 degree feedback, 0 to 100; a file of feedback goes before",
  ),
];
