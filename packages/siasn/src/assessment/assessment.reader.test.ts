import { describe, expect, test } from "@jest/globals";
import { COMPETENCIES, POTENTIAL_ASPECTS } from "@talenta/talent";
import { ASSESSMENT_COLUMNS } from "../kind/assessment.columns.ts";
import { assessmentReader } from "./assessment.reader.ts";

const HEADER = ASSESSMENT_COLUMNS.map((column) => column.name);

function read(cells: Readonly<Record<string, string>>) {
  return assessmentReader(HEADER)({ row: 2, cells: HEADER.map((name) => cells[name] ?? null) });
}

const KEY = { NIP: "198503172010012001", TANGGAL: "24-11-2025" };

describe("an assessment", () => {
  test("has a column for everything the template names, each once", () => {
    expect(new Set(HEADER).size).toBe(4 + COMPETENCIES.length * 2 + POTENTIAL_ASPECTS.length + 2);
  });

  test("is read as levels, scores and words; what was not tested stays unknown", () => {
    const outcome = read({
      ...KEY,
      "BERLAKU SAMPAI": "24-11-2028",
      "INTEGRITAS CAPAIAN": "3",
      "INTEGRITAS STANDAR": "4",
      "KERJA SAMA CAPAIAN": "2",
      "POTENSI MOTIVASI DAN KOMITMEN": "4,5",
      "LITERASI DIGITAL": "71,25",
      "PREFERENSI KARIER": "Manajerial",
    });
    expect(outcome).toMatchObject({ ok: true, findings: [] });
    expect(outcome.ok && outcome.record).toEqual({
      nip: KEY.NIP,
      date: "2025-11-24",
      validUntil: "2028-11-24",
      provider: null,
      competencies: {
        INTEGRITY: { achieved: 3, required: 4 },
        TEAMWORK: { achieved: 2, required: null },
      },
      aspects: { ...Object.fromEntries(POTENTIAL_ASPECTS.map(({ id }) => [id, null])), GRIT: 4.5 },
      digitalLiteracy: "71.25",
      careerPreference: "Manajerial",
    });
  });

  test("out of range is a note, and unknown", () => {
    const outcome = read({ ...KEY, "INTEGRITAS CAPAIAN": "7", "LITERASI DIGITAL": "50" });
    expect(outcome).toMatchObject({ ok: true, record: { competencies: {} } });
    expect(outcome.findings).toMatchObject([
      { column: "INTEGRITAS CAPAIAN", value: "7", dimension: "ACCURACY" },
    ]);
  });

  test("without a NIP, a date or any result is rejected", () => {
    expect(read(KEY).ok).toBe(false);
    expect(read({ NIP: KEY.NIP, "LITERASI DIGITAL": "50" }).ok).toBe(false);
    expect(read({ TANGGAL: KEY.TANGGAL, "LITERASI DIGITAL": "50" }).ok).toBe(false);
  });

  test("that ends before it was made is rejected", () => {
    const outcome = read({ ...KEY, "BERLAKU SAMPAI": "2024-01-01", "LITERASI DIGITAL": "50" });
    expect(outcome).toMatchObject({
      ok: false,
      findings: [{ column: "BERLAKU SAMPAI", value: "2024-01-01", dimension: "CONSISTENCY" }],
    });
  });
});
