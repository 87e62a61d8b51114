import { describe, expect, test } from "@jest/globals";
import { BOXES, boxOf, isBox, levelsOf } from "./boxes.ts";
import { FOLLOW_UPS } from "./follow-ups.ts";

describe("the nine box", () => {
  test.each([
    ["HIGH", "LOW", 4],
    ["HIGH", "MIDDLE", 7],
    ["HIGH", "HIGH", 9],
    ["MIDDLE", "LOW", 2],
    ["MIDDLE", "MIDDLE", 5],
    ["MIDDLE", "HIGH", 8],
    ["LOW", "LOW", 1],
    ["LOW", "MIDDLE", 3],
    ["LOW", "HIGH", 6],
  ] as const)("puts performance %s and potential %s in box %d", (performance, potential, box) => {
    expect(boxOf(performance, potential)).toBe(box);
    expect(levelsOf(box)).toEqual({ performance, potential });
  });

  test("has nine boxes and no tenth", () => {
    expect(BOXES.every(isBox)).toBe(true);
    expect([0, 10, 1.5, Number.NaN].some(isBox)).toBe(false);
  });
});

describe("the follow-up", () => {
  // The wording of the annex of PermenPANRB 3/2020.
  test.each([
    [9, "dipromosikan dan dipertahankan; masuk KRS instansi/nasional; penghargaan"],
    [8, "dipertahankan; masuk KRS instansi; rotasi/perluasan jabatan; bimbingan kinerja"],
    [
      7,
      "dipertahankan; masuk KRS instansi; rotasi/pengayaan jabatan; pengembangan kompetensi; tugas belajar",
    ],
    [6, "penempatan yang sesuai; bimbingan kinerja; konseling kinerja"],
    [5, "penempatan yang sesuai; bimbingan kinerja; pengembangan kompetensi"],
    [4, "rotasi; pengembangan kompetensi"],
    [3, "bimbingan kinerja; konseling kinerja; pengembangan kompetensi; penempatan yang sesuai"],
    [2, "bimbingan kinerja; pengembangan kompetensi; penempatan yang sesuai"],
    [1, "diproses sesuai ketentuan peraturan perundangan"],
  ] as const)("of box %d has the wording of the regulation", (box, wording) => {
    expect(FOLLOW_UPS[box].id.join("; ")).toBe(wording);
  });

  test("says the same number of steps in English", () => {
    for (const box of BOXES) expect(FOLLOW_UPS[box].en).toHaveLength(FOLLOW_UPS[box].id.length);
  });
});
