import { expect, test } from "@jest/globals";
import { COMPETENCIES } from "../competency/competencies.ts";
import { gapsAgainst } from "../competency/gaps.ts";
import { POTENTIAL_STANDARD, standardOfClass } from "../competency/standard.ts";
import { DEFAULT_POLICY } from "../policy/default-policy.ts";
import { explainGaps } from "./gap-text.ts";

const standard = standardOfClass(DEFAULT_POLICY, "ADMINISTRATOR");
if (standard === null) throw new Error("The default policy knows every class.");
const levels = {
  ...Object.fromEntries(COMPETENCIES.map(({ id }) => [id, 3])),
  INTEGRITY: 4,
  TEAMWORK: 1,
  COMMUNICATION: 1.5,
};

test("gaps are told in plain Indonesian, with the arithmetic of the whole", () => {
  const describe = (key: string) => (key === "TEAMWORK.3" ? "efektif membangun tim" : null);
  expect(explainGaps(standard, gapsAgainst(standard, levels), "id", describe)).toEqual([
    "KESENJANGAN KOMPETENSI ANDA",
    "Dibandingkan dengan: Standar kelas jabatan.",
    "",
    "- Integritas: tercapai 4, disyaratkan 3. Lebih 1.",
    "- Kerja sama: tercapai 1, disyaratkan 3. Kurang 2.",
    "  Arti level 3: efektif membangun tim",
    "- Komunikasi: tercapai 1,5, disyaratkan 3. Kurang 1,5.",
    "- Orientasi pada hasil: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pelayanan publik: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pengembangan diri dan orang lain: tercapai 3, disyaratkan 3. Sesuai.",
    "- Mengelola perubahan: tercapai 3, disyaratkan 3. Sesuai.",
    "- Pengambilan keputusan: tercapai 3, disyaratkan 3. Sesuai.",
    "- Perekat bangsa: tercapai 3, disyaratkan 3. Sesuai.",
    "",
    "Secara keseluruhan: 24,5 ÷ 27 × 100 = 90,74 persen (dipotong setelah dua desimal).",
    "Artinya: memenuhi syarat (80 persen atau lebih).",
  ]);
});

test("and in English, where a missing result stays open and is not called low", () => {
  const { INTEGRITY, ...rest } = levels;
  expect(INTEGRITY).toBe(4);
  const lines = explainGaps(standard, gapsAgainst(standard, { ...rest, TEAMWORK: 0 }), "en");
  expect(lines[3]).toBe("- Integrity: no result yet; required 3. Missing does not mean low.");
  expect(lines.slice(-2)).toEqual([
    "There is no overall result yet, because results are missing: 1.",
    // 19.5 of 27 without integrity, 24.5 with the best
    "Once complete, the result will be: qualifies (80 percent or more); or still qualifies (68 to less than 80 percent).",
  ]);
});

test("potential is told with cut-offs of its own", () => {
  const report = gapsAgainst(
    POTENTIAL_STANDARD,
    Object.fromEntries(POTENTIAL_STANDARD.requirements.map(({ id }) => [id, 4])),
  );
  expect(explainGaps(POTENTIAL_STANDARD, report, "en").slice(-2)).toEqual([
    "Overall: 32 ÷ 40 × 100 = 80 percent (cut after two decimals).",
    "Meaning: fairly optimal (78 to less than 90 percent).",
  ]);
});
