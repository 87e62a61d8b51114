import type { CellValue } from "../cell/writable-row.ts";
import type { Column } from "./column.ts";
import { DELETE_ME, NIP, RATER_NIP } from "./example-person.ts";

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

/**
 * SIASN's `skp22` fields; case does not count (it varies in the source), and `nipBaru` for the person.
 * The optional ones are additions of ours (A): `periode` for ratings within a year, and the supporting
 * performance of that year, without which nobody can rise above meeting expectation. Those three stay for
 * files already in use: evidence files of awards, team assignments and 360 feedback go before them.
 */
export const APPRAISAL_COLUMNS: readonly Column[] = [
  column("nipBaru", "text", "required", "Employee number, 18 digits", NIP),
  column("tahun", "integer", "required", "Year the rating is for", 2025),
  column(
    "periode",
    "text",
    "optional",
    "Period within the year; empty for the yearly rating",
    "TAHUNAN",
  ),
  column(
    "hasilKinerja",
    "text",
    "expected",
    "Results of work against expectation",
    "SESUAI EKSPEKTASI",
  ),
  column("hasilKinerjaNilai", "decimal", "expected", "1 above, 2 meets, 3 below expectation", 2),
  column(
    "perilakuKerja",
    "text",
    "expected",
    "Work behaviour against expectation",
    "DIATAS EKSPEKTASI",
  ),
  column("PerilakuKerjaNilai", "decimal", "expected", "1 above, 2 meets, 3 below expectation", 1),
  column("kuadranKinerja", "text", "expected", "Rating (predikat kinerja)", "BAIK"),
  column("KuadranKinerjaNilai", "decimal", "expected", "1 Sangat Baik ... 5 Sangat Kurang", 2),
  column("namaPenilai", "text", "expected", "Rater's name", DELETE_ME),
  column("nipNrpPenilai", "text", "expected", "Rater's number", RATER_NIP),
  column("penilaiGolonganId", "text", "expected", "Rater's rank", "42"),
  column("penilaiJabatanNm", "text", "expected", "Rater's position", "Kepala Badan Contoh"),
  column("penilaiUnorNm", "text", "expected", "Rater's unit", "Badan Contoh"),
  column("statusPenilai", "text", "expected", "Rater's standing", "ASN"),
  column(
    "penghargaan",
    "text",
    "optional",
    "Highest award of the year: none, unit, agency, national, international; a file of awards goes before",
    "UNIT KERJA",
  ),
  column(
    "penugasanTim",
    "integer",
    "optional",
    "Team assignments within the last two years; a file of team assignments goes before",
    2,
  ),
  column(
    "umpanBalik360",
    "decimal",
    "optional",
    "360 degree feedback, 0 to 100; a file of feedback goes before",
    85,
  ),
];
