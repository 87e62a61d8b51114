import type { CompetencyFit, PotentialFit } from "../competency/job-person-match.ts";
import type { StandardKind } from "../competency/standard.ts";
import type { Mark } from "../policy/document.ts";
import type { Language } from "./figures.ts";

type GapLine = (title: string, achieved: string, required: number, size: string) => string;

/** Everything an explanation of competency gaps says, in one language. */
export interface GapPhrases {
  readonly heading: string;
  readonly held: (position: string) => string;
  readonly aimed: (position: string) => string;
  readonly assessed: (date: string, provider: string | null, validUntil: string | null) => string;
  readonly notYetAssessed: string;
  readonly noStandard: string;
  readonly cited: (source: string, founded: string) => string;
  readonly founded: Readonly<Record<Mark, string>>;
  readonly rights: readonly string[];
  readonly title: Readonly<Record<StandardKind, string>>;
  readonly standard: (title: string) => string;
  readonly meets: GapLine;
  readonly exceeds: GapLine;
  readonly fallsShort: GapLine;
  readonly notAssessed: (title: string, required: number) => string;
  /** For aspects measured against the whole scale, where nothing below it "falls short". */
  readonly scored: (title: string, achieved: string, highest: number) => string;
  readonly notScored: (title: string, highest: number) => string;
  readonly means: (level: number, meaning: string) => string;
  readonly match: (achieved: string, required: number, percent: string) => string;
  readonly fit: (fit: string) => string;
  readonly open: (missing: number, all: number) => string;
  readonly soFar: (achieved: string, required: number, percent: string) => string;
  readonly possible: (fits: readonly string[]) => string;
  readonly ownCutoffs: string;
  /** A category with the percentages it spans. */
  readonly fits: Readonly<Record<CompetencyFit | PotentialFit, string>>;
}

const INDONESIAN: GapPhrases = {
  heading: "KOMPETENSI ANDA DAN SYARAT JABATAN",
  held: (position) => `Jabatan yang Anda pegang: ${position}.`,
  aimed: (position) => `Jabatan yang Anda tuju: ${position}.`,
  assessed: (date, provider, validUntil) =>
    `Hasil uji yang dipakai: ${date}${provider === null ? "" : `, oleh ${provider}`}${validUntil === null ? "" : `, berlaku sampai ${validUntil}`}.`,
  notYetAssessed:
    "Belum ada hasil uji yang berlaku. Belum diuji bukan berarti rendah, dan tidak ada yang dihitung nol.",
  noStandard:
    "Syarat kompetensinya belum dapat disebut, karena jabatan atau jenjang jabatannya belum tercatat.",
  cited: (source, founded) => `Dasar syarat: ${source} (${founded}).`,
  founded: {
    H: "didukung beberapa sumber yang baik",
    M: "didukung satu sumber yang baik",
    L: "dasarnya masih lemah",
    A: "belum ada sumber resmi",
  },
  rights: [
    "Hasil uji menjadi bahan bagi komite talenta; yang memutuskan adalah manusia.",
    "Bila hasil uji Anda keliru atau belum tercatat, Anda dapat meminta perbaikan.",
  ],
  title: {
    COMPETENCY: "Kompetensi: yang tercapai dan yang disyaratkan",
    POTENTIAL: "Potensi: delapan aspek",
  },
  standard: (title) => `Dibandingkan dengan: ${title}.`,
  meets: (title, achieved, required) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Sesuai.`,
  exceeds: (title, achieved, required, size) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Lebih ${size}.`,
  fallsShort: (title, achieved, required, size) =>
    `${title}: tercapai ${achieved}, disyaratkan ${required}. Kurang ${size}.`,
  notAssessed: (title, required) => `${title}: belum diuji, disyaratkan ${required}.`,
  scored: (title, achieved, highest) => `${title}: ${achieved} dari ${highest}.`,
  notScored: (title, highest) => `${title}: belum diuji; nilainya 0 sampai ${highest}.`,
  means: (level, meaning) => `Arti level ${level}: ${meaning}`,
  match: (achieved, required, percent) =>
    `Secara keseluruhan: ${achieved} ÷ ${required} × 100 = ${percent} persen (dipotong setelah dua desimal).`,
  fit: (fit) => `Artinya: ${fit}.`,
  open: (missing, all) =>
    `Hasil keseluruhan belum dapat dinyatakan: ${missing} dari ${all} belum diuji. Belum diuji bukan berarti rendah.`,
  soFar: (achieved, required, percent) =>
    `Dari yang sudah diuji: ${achieved} ÷ ${required} × 100 = ${percent} persen (dipotong setelah dua desimal).`,
  possible: (fits) => `Setelah semua diuji, hasilnya: ${fits.join("; atau ")}.`,
  ownCutoffs: "Potensi memakai batas sendiri, lain dari batas kompetensi.",
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
  heading: "YOUR COMPETENCIES AND WHAT THE POSITION REQUIRES",
  held: (position) => `The position you hold: ${position}.`,
  aimed: (position) => `The position you aim at: ${position}.`,
  assessed: (date, provider, validUntil) =>
    `Assessment used: ${date}${provider === null ? "" : `, by ${provider}`}${validUntil === null ? "" : `, valid until ${validUntil}`}.`,
  notYetAssessed:
    "There is no valid assessment yet. Not assessed does not mean low, and nothing counts as nil.",
  noStandard:
    "What is required cannot be told yet, because the position or its class is not on record.",
  cited: (source, founded) => `Basis of the requirements: ${source} (${founded}).`,
  founded: {
    H: "backed by several good sources",
    M: "backed by one good source",
    L: "weakly founded",
    A: "no official source yet",
  },
  rights: [
    "Assessments are put before the talent committee; people decide.",
    "If your assessment is wrong or not recorded, you may ask for a correction.",
  ],
  title: {
    COMPETENCY: "Competencies: reached and required",
    POTENTIAL: "Potential: eight aspects",
  },
  standard: (title) => `Compared with: ${title}.`,
  meets: (title, achieved, required) =>
    `${title}: reached ${achieved}, required ${required}. As required.`,
  exceeds: (title, achieved, required, size) =>
    `${title}: reached ${achieved}, required ${required}. More by ${size}.`,
  fallsShort: (title, achieved, required, size) =>
    `${title}: reached ${achieved}, required ${required}. Short by ${size}.`,
  notAssessed: (title, required) => `${title}: not assessed yet, required ${required}.`,
  scored: (title, achieved, highest) => `${title}: ${achieved} out of ${highest}.`,
  notScored: (title, highest) => `${title}: not assessed yet; it is scored 0 to ${highest}.`,
  means: (level, meaning) => `What level ${level} means: ${meaning}`,
  match: (achieved, required, percent) =>
    `Overall: ${achieved} ÷ ${required} × 100 = ${percent} percent (cut after two decimals).`,
  fit: (fit) => `Meaning: ${fit}.`,
  open: (missing, all) =>
    `There is no overall result yet: ${missing} of ${all} have not been assessed. Not assessed does not mean low.`,
  soFar: (achieved, required, percent) =>
    `Over what was assessed: ${achieved} ÷ ${required} × 100 = ${percent} percent (cut after two decimals).`,
  possible: (fits) => `Once all are assessed, the result will be: ${fits.join("; or ")}.`,
  ownCutoffs: "Potential has limits of its own, other than those for competencies.",
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
