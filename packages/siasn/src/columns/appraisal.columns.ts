import type { Column } from "./column.ts";

const column = (
  name: string,
  type: Column["type"],
  need: "required" | "used",
  meaning: string,
  aliases: readonly string[] = [],
): Column => ({
  name,
  type,
  sensitivity: "professional",
  required: need === "required",
  used: true,
  aliases,
  meaning,
});

/**
 * SIASN's `skp22` fields; case does not count (it varies in the source). `nipBaru` names the person,
 * `periode` (empty = the year) is an addition of ours for periodic ratings.
 */
export const APPRAISAL_COLUMNS: readonly Column[] = [
  column("nipBaru", "text", "required", "Employee number, 18 digits", ["NIP", "NIP DINILAI"]),
  column("tahun", "integer", "required", "Year the rating is for"),
  column("periode", "text", "used", "Period within the year; empty for the yearly rating"),
  column("hasilKinerja", "text", "used", "Results of work against expectation"),
  column("hasilKinerjaNilai", "decimal", "used", "1 above, 2 meets, 3 below expectation"),
  column("perilakuKerja", "text", "used", "Work behaviour against expectation"),
  column("PerilakuKerjaNilai", "decimal", "used", "1 above, 2 meets, 3 below expectation"),
  column("kuadranKinerja", "text", "used", "Rating (predikat kinerja)"),
  column("KuadranKinerjaNilai", "decimal", "used", "1 Sangat Baik ... 5 Sangat Kurang"),
  column("namaPenilai", "text", "used", "Rater's name", ["penilaiNama"]),
  column("nipNrpPenilai", "text", "used", "Rater's number", ["penilaiNipNrp", "nipPenilai"]),
  column("penilaiGolonganId", "text", "used", "Rater's rank", ["penilaiGolongan"]),
  column("penilaiJabatanNm", "text", "used", "Rater's position", ["penilaiJabatan"]),
  column("penilaiUnorNm", "text", "used", "Rater's unit", ["penilaiUnorNama", "penilaiUnor"]),
  column("statusPenilai", "text", "used", "Rater's standing"),
];
