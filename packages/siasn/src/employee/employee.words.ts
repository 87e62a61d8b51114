import { type EducationLevel, type EmploymentKind, RANKS, type Sex } from "@talenta/talent";
import { wordsOf } from "../cell/text.ts";
import type { PositionKind } from "../title/title-table.ts";

/** Sex as exports write it: M/F, L/P, 1/2, or the words. */
const SEX: Readonly<Record<string, Sex>> = {
  "1": "MALE",
  M: "MALE",
  L: "MALE",
  PRIA: "MALE",
  MALE: "MALE",
  "LAKI LAKI": "MALE",
  LAKI: "MALE",
  "2": "FEMALE",
  F: "FEMALE",
  P: "FEMALE",
  W: "FEMALE",
  WANITA: "FEMALE",
  FEMALE: "FEMALE",
  PEREMPUAN: "FEMALE",
};

export function sexOf(text: string): Sex | null {
  return SEX[wordsOf(text)] ?? null;
}

/** Legal standings under which nobody is at work. ASSUMPTION (A): unpaid leave (CLTN) and suspension count among them. */
const AWAY =
  /PENSIUN(?!.*PERSIAPAN)|MENINGGAL|WAFAT|BERHENTI|PEMBERHENTIAN|MENGUNDURKAN|TIDAK AKTIF|NON ?AKTIF|CLTN|LUAR TANGGUNGAN|HILANG|PINDAH INSTANSI|PUTUS HUBUNGAN/;

/** Whether somebody of this legal standing (kedudukan hukum) is in service and at work. */
export function activeIn(legalStanding: string | null): boolean {
  if (legalStanding === null) return true;
  const words = wordsOf(legalStanding);
  return words.includes("PERSIAPAN PENSIUN") || !AWAY.test(words);
}

/** Employment kind as any of the given cells names it; PPPK wins, since `PNS` occurs in other words. */
export function employmentKindOf(...cells: readonly (string | null)[]): EmploymentKind | null {
  const words = cells.map((cell) => ` ${wordsOf(cell ?? "")} `).join("|");
  if (/PPPK|P3K|PERJANJIAN KERJA/.test(words)) return "PPPK";
  return /\b(PNS|CPNS|PEGAWAI NEGERI SIPIL)\b/.test(words) ? "PNS" : null;
}

const RANK_BY_KEY = new Map(RANKS.map(({ code }) => [code.toUpperCase().replace("/", ""), code]));
const PNS_RANK = /(?:^|[^A-Z])(IV|III|II|I|[1-4])\s*[/.-]?\s*([A-E])(?![A-Z])/;
const ROMAN = ["", "I", "II", "III", "IV"];

/** Rank (golongan/ruang) from `III/a`, `IIIA`, `3a`, `Penata Muda, III/a`, `IX`, or SIASN's two-digit code. */
export function rankOfText(text: string | null, id: string | null): string | null {
  const byName = text === null ? null : rankIn(text.toUpperCase());
  if (byName !== null || id === null || !/^[1-4][1-5]$/.test(id)) return byName;
  const letter = "ABCDE"[Number(id[1]) - 1] ?? "";
  return RANK_BY_KEY.get(`${ROMAN[Number(id[0])]}${letter}`) ?? null;
}

function rankIn(text: string): string | null {
  // The rank stands last where its name stands beside it: "Penata Tk. I, III/d" or "Golongan IX".
  const parts = text.split(/[,()]/).map((part) => part.replace(/GOLONGAN|GOL\.?/, "").trim());
  for (const part of parts.reverse()) {
    const pns = PNS_RANK.exec(part);
    const roman = ROMAN[Number(pns?.[1])] ?? pns?.[1] ?? "";
    const code = RANK_BY_KEY.get(pns === null ? part : `${roman}${pns[2]}`);
    if (code !== undefined) return code;
  }
  return null;
}

/** Tried in this order: the longer word first, D-IV before S1. */
const EDUCATION: readonly (readonly [RegExp, EducationLevel])[] = [
  [/\bS ?3\b|DOKTOR|STRATA III|STRATA 3|SPESIALIS II\b/, "S3"],
  [/\bS ?2\b|MAGISTER|STRATA II\b|STRATA 2|SPESIALIS/, "S2"],
  [/\bD ?(IV|4)\b|DIPLOMA (IV|4)\b/, "D4"],
  [/\bD ?(III|3)\b|DIPLOMA (III|3)\b|SARJANA MUDA/, "D3"],
  [/\bD ?(II|2)\b|DIPLOMA (II|2)\b/, "D2"],
  [/\bD ?(I|1)\b|DIPLOMA (I|1)\b/, "D1"],
  [/\bS ?1\b|SARJANA|STRATA I\b|STRATA 1|PROFESI/, "S1"],
  [/SLTA|SMA\b|SMK|SMU|STM\b|MADRASAH ALIYAH|SEKOLAH MENENGAH ATAS/, "SLTA"],
  [/SLTP|SMP\b|MTS\b|TSANAWIYAH|SEKOLAH MENENGAH PERTAMA/, "SLTP"],
  [/\bSD\b|SEKOLAH DASAR/, "SD"],
];

/** SIASN's codes of education level (M). */
const EDUCATION_IDS: Readonly<Record<string, EducationLevel>> = {
  "05": "SD",
  "10": "SLTP",
  "12": "SLTP",
  "15": "SLTA",
  "17": "SLTA",
  "18": "SLTA",
  "20": "D1",
  "25": "D2",
  "30": "D3",
  "35": "D4",
  "40": "S1",
  "45": "S2",
  "50": "S3",
};

/** Level of education (tingkat pendidikan) from its words, else from SIASN's code. */
export function educationOf(text: string | null, id: string | null): EducationLevel | null {
  const words = wordsOf(text ?? "");
  const named = EDUCATION.find(([pattern]) => pattern.test(words))?.[1];
  return named ?? EDUCATION_IDS[(id ?? "").padStart(2, "0")] ?? null;
}

const POSITION_IDS: Readonly<Record<string, PositionKind>> = {
  "1": "STRUCTURAL",
  "2": "FUNCTIONAL",
  "4": "STAFF",
};

/** Kind of position (jenis jabatan) from its words, else from SIASN's code 1, 2 or 4. */
export function positionKindOf(text: string | null, id: string | null): PositionKind | null {
  const words = wordsOf(text ?? "");
  if (/STRUKTURAL|PIMPINAN TINGGI|ADMINISTRATOR|PENGAWAS/.test(words)) return "STRUCTURAL";
  if (/PELAKSANA|FUNGSIONAL UMUM|\bJFU\b/.test(words)) return "STAFF";
  if (/FUNGSIONAL|\bJFT?\b/.test(words)) return "FUNCTIONAL";
  return POSITION_IDS[text === null ? (id ?? "") : words] ?? POSITION_IDS[id ?? ""] ?? null;
}
