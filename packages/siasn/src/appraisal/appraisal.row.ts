import { unmistakable } from "../cell/figure.ts";
import type { WritableRow } from "../cell/writable-row.ts";
import type { AppraisalRecord } from "./appraisal.record.ts";

/** Heading of each field of an appraisal. */
export const APPRAISAL_HEADINGS: Readonly<Record<keyof AppraisalRecord, string>> = {
  nip: "nipBaru",
  year: "tahun",
  period: "periode",
  results: "hasilKinerja",
  behaviour: "perilakuKerja",
  rating: "kuadranKinerja",
  resultsScore: "hasilKinerjaNilai",
  behaviourScore: "PerilakuKerjaNilai",
  ratingScore: "KuadranKinerjaNilai",
  award: "penghargaan",
  teamAssignments: "penugasanTim",
  feedback360: "umpanBalik360",
  raterName: "namaPenilai",
  raterNip: "nipNrpPenilai",
  raterRank: "penilaiGolonganId",
  raterPosition: "penilaiJabatanNm",
  raterUnit: "penilaiUnorNm",
  raterStatus: "statusPenilai",
};

/** Fields that hold decimal text. */
const DECIMALS = new Set(["resultsScore", "behaviourScore", "ratingScore", "feedback360"]);

/** An appraisal as a row of its file: what the reader reads back to the same record. */
export function appraisalRow(record: Readonly<Partial<AppraisalRecord>>): WritableRow {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      APPRAISAL_HEADINGS[field as keyof AppraisalRecord],
      DECIMALS.has(field) && typeof value === "string" ? unmistakable(value) : value,
    ]),
  );
}
