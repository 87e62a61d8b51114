import type { Expectation, Rating } from "@talenta/talent";
import { wordsOf } from "../cell/text.ts";
import { AWARD_LEVEL_WORDS, valueOf } from "../kind/evidence.words.ts";
import type { Award } from "./appraisal.record.ts";

/** Without spaces: offices write `DIATAS`, `DI ATAS`, `di_atas`. */
const EXPECTATION: Readonly<Record<string, Expectation>> = {
  DIATASEKSPEKTASI: "ABOVE",
  DIATAS: "ABOVE",
  ABOVE: "ABOVE",
  "1": "ABOVE",
  SESUAIEKSPEKTASI: "MEETS",
  SESUAI: "MEETS",
  MEETS: "MEETS",
  "2": "MEETS",
  DIBAWAHEKSPEKTASI: "BELOW",
  DIBAWAH: "BELOW",
  BELOW: "BELOW",
  "3": "BELOW",
};

const RATING: Readonly<Record<string, Rating>> = {
  SANGATBAIK: "SANGAT_BAIK",
  "1": "SANGAT_BAIK",
  BAIK: "BAIK",
  "2": "BAIK",
  BUTUHPERBAIKAN: "BUTUH_PERBAIKAN",
  CUKUP: "BUTUH_PERBAIKAN",
  "3": "BUTUH_PERBAIKAN",
  KURANG: "KURANG",
  MISCONDUCT: "KURANG",
  KURANGMISCONDUCT: "KURANG",
  "4": "KURANG",
  SANGATKURANG: "SANGAT_KURANG",
  "5": "SANGAT_KURANG",
};

const NO_AWARD = new Set(["TIDAKADA", "NONE", "0"]);

/** `TIDAK ADA`, `UNIT KERJA`, `INSTANSI`, `NASIONAL`, `INTERNASIONAL` (A). */
export function awardOf(text: string): Award | null {
  return NO_AWARD.has(keyOf(text)) ? "NONE" : valueOf(AWARD_LEVEL_WORDS, text);
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .replaceAll(" ", "")
    .replace(/^(\d)0+$/, "$1");

/** `DIATAS EKSPEKTASI`, `SESUAI EKSPEKTASI`, `DIBAWAH EKSPEKTASI`, or 1, 2, 3 in that order (A). */
export function expectationOf(text: string): Expectation | null {
  return EXPECTATION[keyOf(text)] ?? null;
}

/** `SANGAT BAIK`, `BAIK`, `BUTUH PERBAIKAN` (also `CUKUP`), `KURANG`, `SANGAT KURANG`, or 1 to 5 in that order (A). */
export function predicateOf(text: string): Rating | null {
  return RATING[keyOf(text)] ?? null;
}
