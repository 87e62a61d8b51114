import { expect, test } from "@jest/globals";
import { COMPETENCIES } from "../competency/competencies.ts";
import { gapsAgainst } from "../competency/gaps.ts";
import { POTENTIAL_STANDARD, standardOfClass } from "../competency/standard.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { explainCompetencies, explainGaps } from "./gap-text.ts";

const standard = standardOfClass(DEFAULT_POLICY, "ADMINISTRATOR");
if (standard === null) throw new Error("The default policy knows every class.");
const levels = {
  ...Object.fromEntries(COMPETENCIES.map(({ id }) => [id, 3])),
  INTEGRITY: 4,
  TEAMWORK: 1,
  COMMUNICATION: 1.5,
};

const against = (achieved: Readonly<Record<string, number>>) => ({
  standard,
  report: gapsAgainst(standard, achieved),
  assessment: null,
});

test("gaps are told in plain Indonesian, with the arithmetic of the whole", () => {
  expect(explainGaps(against(levels), "id")).toEqual([
    "Kompetensi: yang tercapai dan yang disyaratkan",
    "Dibandingkan dengan: Standar kelas jabatan.",
    expect.stringMatching(
      /^Dasar syarat: PermenPANRB 38\/2017.*\(didukung satu sumber yang baik\)\.$/,
    ),
    "- Integritas: tercapai 4, disyaratkan 3. Lebih 1.",
    "- Kerja sama: tercapai 1, disyaratkan 3. Kurang 2.",
    "  Arti level 3: Menyusun tim yang saling melengkapi dan menyelesaikan perbedaan di dalamnya.",
    "- Komunikasi: tercapai 1,5, disyaratkan 3. Kurang 1,5.",
    "  Arti level 3: Meyakinkan pendengar yang berbeda pendapat dan menyesuaikan cara bicara dengan pendengarnya.",
    "- Orientasi pada hasil: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pelayanan publik: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pengembangan diri dan orang lain: tercapai 3, disyaratkan 3. Sesuai.",
    "- Mengelola perubahan: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pengambilan keputusan: tercapai 3, disyaratkan 3. Sesuai.",
    "- Perekat bangsa: tercapai 3, disyaratkan 3. Sesuai.",
    "Secara keseluruhan: 24,5 ÷ 27 × 100 = 90,74 persen (dipotong setelah dua desimal).",
    "Artinya: memenuhi syarat (80 persen atau lebih).",
  ]);
});

test("and in English, where a missing result stays open and is not called low", () => {
  const { INTEGRITY, ...rest } = levels;
  expect(INTEGRITY).toBe(4);
  const lines = explainGaps(against({ ...rest, TEAMWORK: 0 }), "en");
  expect(lines.slice(3, 5)).toEqual([
    "- Integrity: not assessed yet, required 3.",
    "  What level 3 means: Makes sure that the whole unit works honestly and by the rules, and acts where it does not.",
  ]);
  expect(lines.slice(-3)).toEqual([
    "There is no overall result yet: 1 of 9 have not been assessed. Not assessed does not mean low.",
    "Over what was assessed: 19.5 ÷ 24 × 100 = 81.25 percent (cut after two decimals).",
    // 19.5 of 27 without integrity, 24.5 with the best
    "Once all are assessed, the result will be: qualifies (80 percent or more); or still qualifies (68 to less than 80 percent).",
  ]);
});

const potential = (scores: Readonly<Record<string, number>>) => ({
  standard: POTENTIAL_STANDARD,
  report: gapsAgainst(POTENTIAL_STANDARD, scores),
  assessment: null,
});

test("potential is told against its whole scale, with cut-offs of its own", () => {
  const four = Object.fromEntries(POTENTIAL_STANDARD.requirements.map(({ id }) => [id, 4]));
  const lines = explainGaps(potential(four), "en");
  expect(lines).toContain("- Grit: 4 out of 5.");
  expect(lines.slice(-3)).toEqual([
    "Overall: 32 ÷ 40 × 100 = 80 percent (cut after two decimals).",
    "Meaning: fairly optimal (78 to less than 90 percent).",
    "Potential has limits of its own, other than those for competencies.",
  ]);
});

test("somebody who was never assessed reads so, and nothing is nil", () => {
  const lines = explainCompetencies(
    {
      position: "Kepala Bidang Umum",
      aimed: true,
      competency: against({}),
      potential: potential({}),
    },
    "id",
  );
  expect(lines.slice(0, 4)).toEqual([
    "KOMPETENSI ANDA DAN SYARAT JABATAN",
    "Jabatan yang Anda tuju: Kepala Bidang Umum.",
    "Belum ada hasil uji yang berlaku. Belum diuji bukan berarti rendah, dan tidak ada yang dihitung nol.",
    "",
  ]);
  expect(lines).toContain("- Integritas: belum diuji, disyaratkan 3.");
  expect(lines).toContain(
    "Setelah semua diuji, hasilnya: memenuhi syarat (80 persen atau lebih); atau masih memenuhi syarat (68 sampai kurang dari 80 persen); atau kurang memenuhi syarat (kurang dari 68 persen).",
  );
  expect(lines.join("\n")).not.toMatch(/tercapai 0|= 0/);
});

test("a position without a class is said not to be comparable, and the assessment is named", () => {
  const assessment = { date: "2025-11-24", validUntil: "2028-11-24", provider: "BKN" };
  const lines = explainCompetencies(
    {
      position: null,
      aimed: false,
      competency: null,
      potential: { ...potential({ GRIT: 3 }), assessment },
    },
    "en",
  );
  expect(lines).toContain(
    "Assessment used: 24 November 2025, by BKN, valid until 24 November 2028.",
  );
  expect(lines.slice(1, 4)).toEqual([
    "",
    "Competencies: reached and required",
    "What is required cannot be told yet, because the position or its class is not on record.",
  ]);
});

test("no code word is left in either language", () => {
  for (const language of ["id", "en"] as const) {
    const text = explainCompetencies(
      {
        position: "Analis",
        aimed: false,
        competency: {
          ...against(levels),
          assessment: { date: "2025-11-24", validUntil: null, provider: null },
        },
        potential: potential({ GRIT: 2.5 }),
      },
      language,
    )
      .slice(1)
      .join("\n");
    expect(text).not.toMatch(/[A-Z]+_[A-Z]+|\b(MS|MMS|KMS|INTEGRITY|GRIT|undefined|null|NaN)\b/);
  }
});
