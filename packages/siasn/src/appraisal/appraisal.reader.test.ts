import { describe, expect, test } from "@jest/globals";
import { EXPECTATIONS, ratingOf } from "@talenta/talent";
import { appraisalReader } from "./appraisal.reader.ts";

const GOOD: Readonly<Record<string, string>> = {
  NIPBARU: "198503172010012001",
  Tahun: "2025",
  hasilkinerja: "SESUAI EKSPEKTASI",
  PERILAKUKERJA: "DIATAS EKSPEKTASI",
  kuadrankinerja: "BAIK",
  namaPenilai: "Budi",
};

function read(changes: Readonly<Record<string, string | null>> = {}) {
  const cells: Readonly<Record<string, string | null>> = { ...GOOD, ...changes };
  return appraisalReader(Object.keys(cells))({ row: 2, cells: Object.values(cells) });
}

describe("a performance rating", () => {
  test("is read whatever the case of its field names", () => {
    const expected = {
      year: 2025,
      period: "YEAR",
      results: "MEETS",
      behaviour: "ABOVE",
      rating: "BAIK",
      raterName: "Budi",
    };
    expect(read()).toMatchObject({ ok: true, findings: [], record: expected });
  });

  test.each([
    ["Di Atas Ekspektasi", "ABOVE"],
    ["sesuai_ekspektasi", "MEETS"],
    ["DIBAWAH EKSPEKTASI", "BELOW"],
    ["di bawah", "BELOW"],
    ["1", "ABOVE"],
  ])("%s is %s expectation", (text, results) => {
    expect(read({ hasilkinerja: text })).toMatchObject({ record: { results } });
  });

  test.each([
    ["Sangat Baik", "SANGAT_BAIK"],
    ["baik", "BAIK"],
    ["BUTUH_PERBAIKAN", "BUTUH_PERBAIKAN"],
    ["Kurang / Misconduct", "KURANG"],
    ["SANGAT  KURANG", "SANGAT_KURANG"],
    ["5", "SANGAT_KURANG"],
  ])("%s is %s", (text, rating) => {
    expect(read({ kuadrankinerja: text })).toMatchObject({ record: { rating } });
  });

  test("stands as stated; a different one from results and behaviour is noted", () => {
    const outcome = read({ kuadrankinerja: "KURANG" });
    expect(outcome).toMatchObject({ ok: true, record: { rating: "KURANG" } });
    expect(outcome.findings).toMatchObject([
      { column: "kuadranKinerja", value: "KURANG", dimension: "CONSISTENCY" },
    ]);
  });

  test("is derived where it is not stated, words before figures", () => {
    for (const [at, results] of EXPECTATIONS.entries()) {
      const changes = {
        kuadrankinerja: null,
        hasilkinerja: null,
        hasilKinerjaNilai: String(3 - at),
      };
      expect(read(changes)).toMatchObject({
        ok: true,
        record: { results, rating: ratingOf(results, "ABOVE") },
      });
    }
  });

  test("of a period within the year keeps its name", () => {
    expect(read({ periode: "Triwulan 1" })).toMatchObject({ record: { period: "TRIWULAN 1" } });
  });

  test("may carry the supporting performance of the year; an unknown award is noted", () => {
    const supporting = { penghargaan: "Nasional", penugasanTim: "2", umpanBalik360: "87,5" };
    expect(read(supporting)).toMatchObject({
      findings: [],
      record: { award: "NATIONAL", teamAssignments: 2, feedback360: "87.5" },
    });
    expect(read()).toMatchObject({
      record: { award: null, teamAssignments: null, feedback360: null },
    });
    expect(read({ penghargaan: "Adipura" }).findings).toMatchObject([
      { column: "penghargaan", dimension: "ACCURACY" },
    ]);
  });

  test("is rejected without a NIP, a year or any rating, each with its reason", () => {
    const none = {
      NIPBARU: "1",
      Tahun: "25",
      hasilkinerja: "?",
      PERILAKUKERJA: null,
      kuadrankinerja: null,
    };
    const rejects = read(none).findings.filter((finding) => finding.severity === "REJECT");
    expect(rejects.map((finding) => finding.column)).toEqual([
      "nipBaru",
      "tahun",
      "kuadranKinerja",
    ]);
  });
});
