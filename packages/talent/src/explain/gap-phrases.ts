import type { CompetencyFit, PotentialFit } from "../competency/job-person-match.ts";
import type { StandardKind } from "../competency/standard.ts";
import type { Language } from "./figures.ts";

type GapLine = (title: string, achieved: string, required: number, size: string) => string;

/** Everything an explanation of competency gaps says, in one language. */
export interface GapPhrases {
  readonly title: Readonly<Record<StandardKind, string>>;
  readonly standard: (title: string) => string;
  readonly meets: GapLine;
  readonly exceeds: GapLine;
  readonly fallsShort: GapLine;
  readonly notAssessed: (title: string, required: number) => string;
  readonly means: (level: number, meaning: string) => string;
  readonly match: (achieved: string, required: number, percent: string) => string;
  readonly fit: (fit: string) => string;
  readonly open: (missing: number) => string;
  readonly possible: (fits: readonly string[]) => string;
  /** A category with the percentages it spans. */
  readonly fits: Readonly<Record<CompetencyFit | PotentialFit, string>>;
}

const INDONESIAN: GapPhrases = {
  title: {
    COMPETENCY: "KESENJANGAN KOMPETENSI ANDA",
    POTENTIAL: "HASIL POTENSI ANDA",
  },
  standard: (title) => `Dibandingkan dengan: ${title}.`,
  meets: (title, achieved, required) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Sesuai.`,
  exceeds: (title, achieved, required, size) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Lebih ${size}.`,
  fallsShort: (title, achieved, required, size) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Kurang ${size}.`,
  notAssessed: (title, required) =>
    `${title}: belum ada hasil ujinya; disyaratkan ${required}. Belum ada bukan berarti rendah.`,
  means: (level, meaning) => `Arti level ${level}: ${meaning}`,
  match: (achieved, required, percent) =>
    `Secara keseluruhan: ${achieved} ÷ ${required} × 100 = ${percent} persen (dipotong setelah dua desimal).`,
  fit: (fit) => `Artinya: ${fit}.`,
  open: (missing) =>
    `Hasil keseluruhan belum dapat dinyatakan, karena hasil yang belum ada: ${missing}.`,
  possible: (fits) => `Setelah lengkap, hasilnya: ${fits.join("; atau ")}.`,
  fits: {
    MS: "memenuhi syarat (80 persen atau lebih)",
    MMS: "masih memenuhi syarat (68 sampai kurang dari 80 persen)",
    KMS: "kurang memenuhi syarat (kurang dari 68 persen)",
    OPTIMAL: "optimal (90 persen atau lebih)",
    FAIRLY_OPTIMAL: "cukup optimal (78 sampai kurang dari 90 persen)",
    LESS_OPTIMAL: "kurang optimal (kurang dari 78 persen)",
  },
};

const ENGLISH: GapPhrases = {
  title: { COMPETENCY: "YOUR COMPETENCY GAPS", POTENTIAL: "YOUR POTENTIAL" },
  standard: (title) => `Compared with: ${title}.`,
  meets: (title, achieved, required) =>
    `${title}: reached ${achieved}, required ${required}. As required.`,
  exceeds: (title, achieved, required, size) =>
    `${title}: reached ${achieved}, required ${required}. More by ${size}.`,
  fallsShort: (title, achieved, required, size) =>
    `${title}: reached ${achieved}, required ${required}. Short by ${size}.`,
  notAssessed: (title, required) =>
    `${title}: no result yet; required ${required}. Missing does not mean low.`,
  means: (level, meaning) => `What level ${level} means: ${meaning}`,
  match: (achieved, required, percent) =>
    `Overall: ${achieved} ÷ ${required} × 100 = ${percent} percent (cut after two decimals).`,
  fit: (fit) => `Meaning: ${fit}.`,
  open: (missing) => `There is no overall result yet, because results are missing: ${missing}.`,
  possible: (fits) => `Once complete, the result will be: ${fits.join("; or ")}.`,
  fits: {
    MS: "qualifies (80 percent or more)",
    MMS: "still qualifies (68 to less than 80 percent)",
    KMS: "does not qualify yet (less than 68 percent)",
    OPTIMAL: "optimal (90 percent or more)",
    FAIRLY_OPTIMAL: "fairly optimal (78 to less than 90 percent)",
    LESS_OPTIMAL: "less than optimal (less than 78 percent)",
  },
};

/** Phrases by language. */
export const GAP_PHRASES: Readonly<Record<Language, GapPhrases>> = {
  id: INDONESIAN,
  en: ENGLISH,
};
